package org.complainthub.report.register;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the matter of each report is about, receipt by receipt (8D, step D2). */
@Component("reportProblems")
public class ReportProblems {

    private final JdbcClient database;

    public ReportProblems(JdbcClient database) {
        this.database = database;
    }

    /** Adds a receipt; a second time changes nothing. */
    public void add(String reportNumber, ReportProblem problem) {
        if (isKnown(reportNumber, problem.receiptId())) {
            return;
        }
        database.sql("insert into report_problem (report_number, receipt_id, facts_zh, facts_en, words, received_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(reportNumber, problem.receiptId(), problem.factsZh(), problem.factsEn())
                .params(problem.words().replace("\0", ""), problem.receivedAt())
                .update();
    }

    private boolean isKnown(String reportNumber, String receiptId) {
        return database.sql("select count(*) from report_problem where report_number = ? and receipt_id = ?")
                        .params(reportNumber, receiptId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The receipts of a report's matter, the oldest first. */
    public List<ReportProblem> of(String reportNumber) {
        return database.sql("select * from report_problem where report_number = ? order by received_at, receipt_id")
                .param(reportNumber)
                .query((row, n) -> new ReportProblem(
                        row.getString("receipt_id"),
                        row.getString("facts_zh"),
                        row.getString("facts_en"),
                        row.getString("words"),
                        row.getObject("received_at", OffsetDateTime.class)))
                .list();
    }
}
