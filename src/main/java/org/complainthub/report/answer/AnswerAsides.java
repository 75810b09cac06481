package org.complainthub.report.answer;

import org.springframework.stereotype.Component;

/** What becomes of a mail to a report: it is judged as an answer, kept as a remark, and its attachments are evidence. */
@Component("answerAsides")
record AnswerAsides(AnswerJudge judge, AnswerRemarks remarks, AnswerAttachments attachments) {}
