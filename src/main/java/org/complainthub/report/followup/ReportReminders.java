package org.complainthub.report.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.reference.calendar.Moment;
import org.complainthub.report.register.ReportStores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reminders that are due. Each is marked in the transaction that puts its mails into the outbox, so that it is sent once,
 * however many hubs look, and lost by none that ends in between.
 */
@Component("reportReminders")
public class ReportReminders {

    private static final int BATCH = 100;
    private static final String DUE =
            """
            select m.*, c.turn, c.basis, c.started_at, c.due_at, c.met_at, c.stopped_at from report_reminder m
              join report_clock c on c.report_number = m.report_number and c.round = m.round and c.step = m.step
            where m.state = 'WAITING' and m.remind_at <= ? order by m.remind_at, m.tier, m.id limit ?""";

    private final JdbcClient database;
    private final ReportStores stores;
    private final ReminderMail mail;

    public ReportReminders(JdbcClient database, ReportStores stores, ReminderMail mail) {
        this.database = database;
        this.stores = stores;
        this.mail = mail;
    }

    private record Due(Reminder reminder, StepClock step) {

        /** Nobody is warned of what is due already, as after a time in which no hub ran. */
        boolean isTooLate(OffsetDateTime now) {
            return reminder.moment().isBeforeDue() && !step.dueAt().isAfter(now);
        }
    }

    /** Sends what is due by now. */
    public void send() {
        OffsetDateTime now = mail.now();
        for (Due due :
                database.sql(DUE).params(now, BATCH).query(ReportReminders::due).list()) {
            stores.transaction().executeWithoutResult(status -> send(due, now));
        }
    }

    private void send(Due due, OffsetDateTime now) {
        String state = due.isTooLate(now) ? "STOPPED" : "SENT";
        if (marked(due, state, now) && state.equals("SENT")) {
            stores.reports()
                    .find(due.reminder().report().number())
                    .ifPresent(report -> mail.remind(due.reminder(), due.step(), report));
        }
    }

    // only one of two hubs that saw the same row changes it; what was answered meanwhile waits no longer
    private boolean marked(Due due, String state, OffsetDateTime now) {
        return database.sql("update report_reminder set state = ?, sent_at = ? where id = ? and state = 'WAITING'")
                        .params(state, now, due.reminder().id())
                        .update()
                == 1;
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                new Reminder(
                        row.getString("id"),
                        new ReportRound(row.getString("report_number"), row.getInt("round")),
                        row.getString("step"),
                        Moment.of(row.getString("moment")),
                        row.getInt("tier"),
                        List.of(row.getString("recipients").split(",")),
                        row.getObject("remind_at", OffsetDateTime.class)),
                ReportClocks.clock(row, number));
    }
}
