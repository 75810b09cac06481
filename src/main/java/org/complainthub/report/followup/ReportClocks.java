package org.complainthub.report.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clocks of reports with their reminders. Every method takes part in the caller's transaction. */
@Component("reportClocks")
public class ReportClocks {

    private static final int LONGEST_BASIS = 400;

    private final JdbcClient database;

    public ReportClocks(JdbcClient database) {
        this.database = database;
    }

    /** The clocks of this round, in the order of the steps. */
    public List<StepClock> of(String reportNumber, int round) {
        return database.sql("select * from report_clock where report_number = ? and round = ? order by step")
                .params(reportNumber, round)
                .query(ReportClocks::clock)
                .list();
    }

    /** Starts a clock, or the same anew. */
    void start(ReportRound report, StepClock clock, List<Reminder> reminders) {
        database.sql("delete from report_reminder where report_number = ? and round = ? and step = ?"
                        + " and state = 'WAITING'")
                .params(report.number(), report.round(), clock.step())
                .update();
        int known = database.sql(
                        "update report_clock set turn = ?, basis = ?, started_at = ?, due_at = ?, met_at = null,"
                                + " stopped_at = null where report_number = ? and round = ? and step = ?")
                .params(clock.turn(), shortened(clock.basis()), clock.startedAt(), clock.dueAt())
                .params(report.number(), report.round(), clock.step())
                .update();
        if (known == 0) {
            database.sql("insert into report_clock (report_number, round, step, turn, basis, started_at, due_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(report.number(), report.round(), clock.step())
                    .params(clock.turn(), shortened(clock.basis()), clock.startedAt(), clock.dueAt())
                    .update();
        }
        reminders.forEach(this::add);
    }

    private void add(Reminder reminder) {
        database.sql("insert into report_reminder (id, report_number, round, step, moment, tier, recipients, remind_at,"
                        + " state) values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')")
                .params(
                        reminder.id(),
                        reminder.report().number(),
                        reminder.report().round(),
                        reminder.step())
                .params(reminder.moment().toString(), reminder.level(), String.join(",", reminder.to()), reminder.at())
                .update();
    }

    /** These steps are there; nobody is reminded of them any more. */
    void meet(ReportRound report, Collection<String> steps, OffsetDateTime at) {
        for (String step : steps) {
            database.sql("update report_clock set met_at = ? where report_number = ? and round = ? and step = ?"
                            + " and met_at is null and stopped_at is null")
                    .params(at, report.number(), report.round(), step)
                    .update();
            database.sql(
                            "update report_reminder set state = 'STOPPED' where report_number = ? and round = ? and step = ?"
                                    + " and state = 'WAITING'")
                    .params(report.number(), report.round(), step)
                    .update();
        }
    }

    /** Nothing of the report, of whatever round, is wanted any more. */
    void stop(String reportNumber, OffsetDateTime at) {
        database.sql("update report_clock set stopped_at = ? where report_number = ? and met_at is null"
                        + " and stopped_at is null")
                .params(at, reportNumber)
                .update();
        database.sql("update report_reminder set state = 'STOPPED' where report_number = ? and state = 'WAITING'")
                .param(reportNumber)
                .update();
    }

    private static String shortened(String basis) {
        return basis.substring(0, Math.min(basis.length(), LONGEST_BASIS));
    }

    static StepClock clock(ResultSet row, int number) throws SQLException {
        return new StepClock(
                row.getString("step"),
                row.getInt("turn"),
                row.getString("basis"),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("due_at", OffsetDateTime.class),
                row.getObject("met_at", OffsetDateTime.class),
                row.getObject("stopped_at", OffsetDateTime.class));
    }
}
