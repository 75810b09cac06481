package org.complainthub.report.register;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The stores of this stage with the transaction that spans them. */
@Component("reportStores")
public record ReportStores(
        CorrectiveActionReports reports,
        ReportFiles files,
        ReportHistory history,
        ReportProblems problems,
        ReportMatters matters,
        JoinedFiles joined,
        EarlyMoves early,
        TransactionTemplate transaction) {}
