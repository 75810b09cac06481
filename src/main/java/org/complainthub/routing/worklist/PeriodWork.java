package org.complainthub.routing.worklist;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The work of departments within a time: what was due and whether it was late, what went to the wrong department. */
@Component("periodWork")
public class PeriodWork {

    private final JdbcClient database;

    PeriodWork(JdbcClient database) {
        this.database = database;
    }

    /**
     * A clock that was due.
     *
     * @param clock what was due, such as ANSWER
     * @param metAt null while it is not
     */
    public record DueClock(
            @Nullable String complaintNumber,
            String receiptId,
            String department,
            String clock,
            OffsetDateTime startedAt,
            OffsetDateTime dueAt,
            @Nullable OffsetDateTime metAt) {

        /** Whether it was met after its time, or not at all. */
        public boolean isLate() {
            return metAt == null || metAt.isAfter(dueAt);
        }
    }

    /** A mild complaint that somebody still has to deal with. */
    public record MildWork(String complaintNumber, String department, OffsetDateTime dueAt) {}

    /** Clocks that were due from then on, and before {@code to}; not those of authorities. */
    public List<DueClock> due(OffsetDateTime from, OffsetDateTime to) {
        return database.sql(
                        "select w.complaint_number, w.receipt_id, w.department, c.clock, c.started_at, c.due_at, c.met_at"
                                + " from work_clock c join work_item w on w.id = c.work_item_id"
                                + " where c.due_at >= ? and c.due_at < ? and c.clock <> 'AUTHORITY'")
                .params(from, to)
                .query((row, n) -> new DueClock(
                        row.getString("complaint_number"),
                        row.getString("receipt_id"),
                        row.getString("department"),
                        row.getString("clock"),
                        row.getObject("started_at", OffsetDateTime.class),
                        row.getObject("due_at", OffsetDateTime.class),
                        row.getObject("met_at", OffsetDateTime.class)))
                .list();
    }

    /** How often a department gave a work item back as not its own. */
    public long returned(OffsetDateTime from, OffsetDateTime to) {
        return database.sql("select count(*) from work_item where state = 'RETURNED' and changed_at >= ?"
                        + " and changed_at < ?")
                .params(from, to)
                .query(Long.class)
                .single();
    }

    /** Files of severity S4 whose answer is still due, the earliest due first. */
    public List<MildWork> mild(int most) {
        return database.sql(
                        "select w.complaint_number, w.department, min(c.due_at) as due_at from work_clock c"
                                + " join work_item w on w.id = c.work_item_id where c.severity = 'S4' and c.clock = 'ANSWER'"
                                + " and c.met_at is null and w.state in ('OPEN', 'SUSPENDED') and w.complaint_number is not null"
                                + " group by w.complaint_number, w.department order by min(c.due_at), w.complaint_number limit ?")
                .param(most)
                .query((row, n) -> new MildWork(
                        row.getString("complaint_number"),
                        row.getString("department"),
                        row.getObject("due_at", OffsetDateTime.class)))
                .list();
    }
}
