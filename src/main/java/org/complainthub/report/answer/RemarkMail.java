package org.complainthub.report.answer;

import org.complainthub.reference.ReferenceData;
import org.complainthub.report.letter.SideMail;
import org.springframework.stereotype.Component;

/** Who is told of what is no answer, and how. */
@Component("remarkMail")
record RemarkMail(SideMail mail, ReferenceData reference) {}
