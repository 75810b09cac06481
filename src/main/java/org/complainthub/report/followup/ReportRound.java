package org.complainthub.report.followup;

import org.complainthub.report.register.CorrectiveActionReport;

/** One round of a report: each has clocks of its own. */
record ReportRound(String number, int round) {

    static ReportRound of(CorrectiveActionReport report) {
        return new ReportRound(report.number(), report.round());
    }
}
