package org.complainthub.report.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports that were issued. */
@Component("correctiveActionReports")
public class CorrectiveActionReports {

    private final JdbcClient database;
    private final ReportHistory history;
    private final List<ReportFollower> followers;
    private final JoinedFiles joined;
    private final ReportNumbers numbers;

    public CorrectiveActionReports(JdbcClient database, ReportHistory history, List<ReportFollower> followers) {
        this.database = database;
        this.joined = new JoinedFiles(database);
        this.numbers = new ReportNumbers(database);
        this.history = history;
        this.followers = List.copyOf(followers);
    }

    /** The next report number of a year; within a transaction. One that is rolled back leaves a gap. */
    public String nextNumber(int year) {
        return numbers.next(year);
    }

    /** The report of this department for this file. */
    public Optional<CorrectiveActionReport> find(String complaintNumber, String department) {
        return database.sql("select * from corrective_action_report where complaint_number = ? and department = ?")
                .params(complaintNumber, department)
                .query(CorrectiveActionReports::report)
                .optional();
    }

    /** Every report of this file and of those that were joined into it. */
    public List<CorrectiveActionReport> ofFile(String complaintNumber) {
        return database.sql("select * from corrective_action_report where complaint_number in (:files)"
                        + " order by report_number")
                .param("files", joined.family(complaintNumber))
                .query(CorrectiveActionReports::report)
                .list();
    }

    /** The report of this number. */
    public Optional<CorrectiveActionReport> find(String number) {
        return database.sql("select * from corrective_action_report where report_number = ?")
                .param(number)
                .query(CorrectiveActionReports::report)
                .optional();
    }

    /** Adds a new report. */
    public void add(CorrectiveActionReport report, ReportStep step) {
        database.sql("insert into corrective_action_report (report_number, complaint_number, department, token, state,"
                        + " round, language, form, issued_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(report.number(), report.complaintNumber(), report.department(), report.token())
                .params(report.state().name(), report.round(), report.language())
                .params(report.form(), report.issuedAt())
                .update();
        tell(report, step);
    }

    /** Writes state and measures of a report that is there, and why it is so now. */
    public void update(CorrectiveActionReport report, ReportStep step) {
        database.sql("update corrective_action_report set state = ?, round = ?, " + FieldColumns.ASSIGNED
                        + ", answered_by = ?, answered_at = ? where report_number = ?")
                .params(report.state().name(), report.round())
                .params(FieldColumns.values(report.measures()))
                .param(report.answeredBy())
                .param(report.answeredAt())
                .param(report.number())
                .update();
        tell(report, step);
    }

    private void tell(CorrectiveActionReport report, ReportStep step) {
        history.add(report, step);
        followers.forEach(follower -> follower.follow(report, step));
    }

    /** What this receipt did to this department before. */
    public Optional<ReportEffect> effect(String receiptId, String department) {
        return database.sql("select * from report_effect where receipt_id = ? and department = ?")
                .params(receiptId, department)
                .query(CorrectiveActionReports::effect)
                .optional();
    }

    private static ReportEffect effect(ResultSet row, int number) throws SQLException {
        return new ReportEffect(
                row.getString("receipt_id"),
                row.getString("department"),
                ReportEffect.Type.valueOf(row.getString("effect")),
                row.getString("complaint_number"),
                row.getString("report_number"),
                row.getObject("recorded_at", OffsetDateTime.class));
    }

    /** Departments that owe measures to this file for this receipt, with their reports. */
    public List<ReportEffect> askedFor(String receiptId, String complaintNumber) {
        return database.sql("select * from report_effect where receipt_id = ? and complaint_number = ?"
                        + " and effect in ('ISSUED', 'SUPPLEMENTED', 'REOPENED') order by department")
                .params(receiptId, complaintNumber)
                .query(CorrectiveActionReports::effect)
                .list();
    }

    /** Remembers what a receipt did last. */
    public void record(ReportEffect effect) {
        database.sql("delete from report_effect where receipt_id = ? and department = ?")
                .params(effect.receiptId(), effect.department())
                .update();
        add(effect);
    }

    /** Whether the department has receipts of this file for which measures are due. */
    public boolean hasReceipts(String complaintNumber, String department) {
        return database.sql("select count(*) from report_effect where complaint_number = ? and department = ?"
                                + " and effect in ('ISSUED', 'SUPPLEMENTED', 'REOPENED')")
                        .params(complaintNumber, department)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void add(ReportEffect effect) {
        database.sql("insert into report_effect (receipt_id, department, effect, complaint_number, report_number,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?)")
                .params(effect.receiptId(), effect.department(), effect.type().name())
                .param(effect.complaintNumber())
                .param(effect.reportNumber())
                .param(effect.at())
                .update();
    }

    private static CorrectiveActionReport report(ResultSet row, int number) throws SQLException {
        return new CorrectiveActionReport(
                row.getString("report_number"),
                row.getString("complaint_number"),
                row.getString("department"),
                row.getString("token"),
                ReportState.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getString("language"),
                row.getString("form"),
                row.getObject("issued_at", OffsetDateTime.class),
                FieldColumns.measures(row),
                row.getString("answered_by"),
                row.getObject("answered_at", OffsetDateTime.class));
    }
}
