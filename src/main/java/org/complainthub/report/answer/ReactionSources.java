package org.complainthub.report.answer;

import org.complainthub.report.reply.ReplyReader;
import org.complainthub.report.review.ReportReception;
import org.springframework.stereotype.Component;

/** How a mail that came back is read and found to be about one of ours, and who is told. */
@Component("reactionSources")
record ReactionSources(
        ReplyReader reader, ReportThreads threads, BounceEscalation escalation, ReportReception reception) {}
