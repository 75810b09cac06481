package org.complainthub.report.register;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every state that a report was in, with who led it there and why. */
@Component("reportHistory")
public class ReportHistory {

    private static final int LONGEST = 1000;

    private final JdbcClient database;

    public ReportHistory(JdbcClient database) {
        this.database = database;
    }

    /** One state of a report. */
    public record Entry(ReportState state, int round, String actor, String reason, OffsetDateTime at) {}

    void add(CorrectiveActionReport report, ReportStep step) {
        database.sql("insert into report_history (report_number, state, round, actor, reason, at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(report.number(), report.state().name(), report.round())
                .params(shortened(step.actor()), shortened(step.reason()), step.at())
                .update();
    }

    /** Its states in the order in which it was in them. */
    public List<Entry> of(String reportNumber) {
        return database.sql("select * from report_history where report_number = ? order by id")
                .param(reportNumber)
                .query((row, n) -> new Entry(
                        ReportState.valueOf(row.getString("state")),
                        row.getInt("round"),
                        row.getString("actor"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
