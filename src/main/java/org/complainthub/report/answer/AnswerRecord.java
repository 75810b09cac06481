package org.complainthub.report.answer;

import java.time.OffsetDateTime;
import org.complainthub.report.Measures;
import org.complainthub.report.ReportState;

/**
 * An answer and what came of it.
 *
 * @param state ANSWERED or RETURNED
 * @param closedFile whether it was the last one that the file waited for
 * @param measures those known after it
 */
record AnswerRecord(
        String answerId,
        String reportNumber,
        int round,
        ReportState state,
        boolean closedFile,
        OffsetDateTime at,
        Measures measures,
        String answeredBy) {}
