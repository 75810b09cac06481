package org.complainthub.report.answer;

import java.time.OffsetDateTime;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportState;

/**
 * An answer and what came of it.
 *
 * @param state ANSWERED or RETURNED
 * @param measures those known after it
 */
record AnswerRecord(
        String answerId,
        String reportNumber,
        int round,
        ReportState state,
        OffsetDateTime at,
        Measures measures,
        String answeredBy) {}
