package org.complainthub.report.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complainthub.report.followup.EffectivenessRegister;
import org.complainthub.report.followup.ReportClocks;
import org.complainthub.report.register.FieldColumns;
import org.complainthub.report.register.JoinedFiles;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportHistory;
import org.complainthub.report.register.ReportState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists reports and shows each with its history and mails. */
@Component("reportRegister")
public class ReportRegister {

    private static final String SUMMARY =
            """
            select r.*, (select count(*) from outbox_mail m where m.report_number = r.report_number
              and m.state in ('BOUNCED', 'FAILED')) as undelivered from corrective_action_report r""";

    private final JdbcClient database;
    private final ReportHistory history;
    private final ReportClocks clocks;
    private final EffectivenessRegister effectiveness;
    private final JoinedFiles joined;

    public ReportRegister(
            JdbcClient database, ReportHistory history, ReportClocks clocks, EffectivenessRegister effectiveness) {
        this.database = database;
        this.history = history;
        this.clocks = clocks;
        this.effectiveness = effectiveness;
        this.joined = new JoinedFiles(database);
    }

    /** The reports that are wanted, the newest first. */
    public ReportPage list(ReportQuery query) {
        List<ReportSummary> found = database.sql(SUMMARY + " where 1 = 1"
                        + (query.state() == null ? "" : " and r.state = :state")
                        + (query.department() == null ? "" : " and r.department = :department")
                        + (query.file() == null ? "" : " and r.complaint_number in (:files)")
                        + (query.after() == null ? "" : " and r.report_number < :after")
                        + " order by r.report_number desc limit :limit")
                .param("state", query.state() == null ? null : query.state().name())
                .param("department", query.department())
                .param("files", query.file() == null ? List.of() : joined.family(query.file()))
                .param("after", query.after())
                .param("limit", query.size() + 1)
                .query(ReportRegister::summary)
                .list();
        boolean more = found.size() > query.size();
        List<ReportSummary> page = more ? found.subList(0, query.size()) : found;
        return new ReportPage(page, more ? page.get(page.size() - 1).number() : null);
    }

    /** The report of this number. */
    public Optional<ReportDetail> find(String number) {
        return database.sql(SUMMARY + " where r.report_number = ?")
                .param(number)
                .query((row, n) -> detail(summary(row, n), FieldColumns.measures(row)))
                .optional();
    }

    private ReportDetail detail(ReportSummary summary, Measures measures) {
        Map<String, String> said = new TreeMap<>();
        measures.said().forEach((field, text) -> said.put(field.json(), text));
        return new ReportDetail(
                summary,
                said,
                clocks.of(summary.number(), summary.round()),
                effectiveness.of(summary.number()).orElse(null),
                effectiveness.steps(summary.number()),
                history.of(summary.number()),
                mails(summary.number()));
    }

    private List<ReportDetail.Mail> mails(String number) {
        return database.sql("select * from outbox_mail where report_number = ? order by created_at, message_id")
                .param(number)
                .query((row, n) -> new ReportDetail.Mail(
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("state"),
                        row.getObject("created_at", OffsetDateTime.class),
                        row.getObject("sent_at", OffsetDateTime.class),
                        notes(row.getString("message_id"))))
                .list();
    }

    private List<ReportDetail.Note> notes(String messageId) {
        return database.sql("select * from outbox_note where message_id = ? order by recorded_at")
                .param(messageId)
                .query((row, n) -> new ReportDetail.Note(
                        row.getString("note"),
                        row.getString("recipient"),
                        row.getString("status"),
                        row.getString("detail"),
                        row.getObject("recorded_at", OffsetDateTime.class)))
                .list();
    }

    private static ReportSummary summary(ResultSet row, int number) throws SQLException {
        return new ReportSummary(
                row.getString("report_number"),
                row.getString("complaint_number"),
                row.getString("department"),
                ReportState.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getString("form"),
                row.getObject("issued_at", OffsetDateTime.class),
                row.getString("answered_by"),
                row.getObject("answered_at", OffsetDateTime.class),
                row.getInt("undelivered"));
    }
}
