package org.complainthub.routing.timer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.reference.calendar.Period;
import org.complainthub.routing.clock.ClockData;
import org.complainthub.routing.clock.Pause;
import org.complainthub.routing.clock.StartedClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clocks of work items in the database, with their timers. Every method takes part in the caller's transaction. */
@Component("runningClocks")
public class RunningClocks {

    private static final int LONGEST_BASIS = 400;

    private final JdbcOperations batches;
    private final JdbcClient database;

    public RunningClocks(JdbcOperations batches) {
        this.batches = batches;
        this.database = JdbcClient.create(batches);
    }

    /** Starts clocks with their timers. */
    void start(List<ClockStart> starts) {
        batches.batchUpdate(
                "insert into work_clock (id, work_item_id, clock, basis, within, zone, region, paused_by, severity,"
                        + " started_at, due_at, timers, ring_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                starts.stream().map(RunningClocks::clockRow).toList());
    }

    private static Object[] clockRow(ClockStart start) {
        StartedClock started = start.clock().started();
        return new @Nullable Object[] {
            start.clock().id(),
            start.clock().workItem(),
            started.clock().id(),
            shortened(started.clock().basis()),
            started.within() == null ? null : started.within().toString(),
            started.place().zone(),
            started.place().region(),
            joined(started.pausedBy()),
            start.severity() == null ? null : start.severity().name(),
            started.clock().startedAt(),
            started.clock().dueAt(),
            start.timers().toString(),
            start.timers().next()
        };
    }

    /** Clocks of a work item, met or not, the earliest due first. */
    public List<RunningClock> of(String workItem) {
        return database.sql("select * from work_clock where work_item_id = ? order by due_at, id")
                .param(workItem)
                .query(RunningClocks::clock)
                .list();
    }

    /** Hands the clocks of one work item that run on to another; their time goes on. */
    public void move(String from, String to) {
        database.sql("update work_clock set work_item_id = ? where work_item_id = ? and met_at is null")
                .params(to, from)
                .update();
    }

    /** Stops clocks of these work items; they tell nobody any more. */
    public void meet(Collection<String> workItems, Collection<ClockData.Id> ids, OffsetDateTime at) {
        if (workItems.isEmpty() || ids.isEmpty()) {
            return;
        }
        List<String> names = ids.stream().map(Enum::name).toList();
        database.sql(
                        "update work_clock set met_at = :at, ring_at = null where work_item_id in (:items) and clock in (:names)"
                                + " and met_at is null")
                .param("at", at)
                .param("items", workItems)
                .param("names", names)
                .update();
    }

    /** Clocks that are not of their matter any more. */
    void drop(List<RunningClock> clocks) {
        clocks.forEach(clock -> database.sql("delete from work_clock where id = ?")
                .param(clock.id())
                .update());
    }

    /** Lets the clocks of a work item that this reason pauses stand still. */
    public void pause(String workItem, Pause.Reason reason) {
        running(workItem, reason).forEach(clock -> database.sql("update work_clock set ring_at = null where id = ?")
                .param(clock.id())
                .update());
    }

    /** Clocks of a work item that run, or stand still, and that this reason pauses. */
    List<RunningClock> running(String workItem, Pause.Reason reason) {
        return of(workItem).stream()
                .filter(clock ->
                        clock.metAt() == null && clock.started().pausedBy().contains(reason))
                .toList();
    }

    /** Sets another due time, and lets the timers wait for theirs again. */
    void goOn(RunningClock clock, OffsetDateTime due, OutstandingTimers timers) {
        database.sql("update work_clock set due_at = ?, timers = ?, ring_at = ?, lease_until = null where id = ?")
                .param(due)
                .param(timers.toString())
                .param(timers.next())
                .param(clock.id())
                .update();
    }

    /** What a clock has not told anybody yet; its row is locked, so that none of it is told in between. */
    OutstandingTimers outstanding(String clockId) {
        return database.sql("select timers from work_clock where id = ? for update")
                .param(clockId)
                .query((row, number) -> OutstandingTimers.of(row.getString("timers")))
                .single();
    }

    /** It may name an authority in words from outside. */
    static String shortened(String basis) {
        String clean = basis.replaceAll("\\p{Cntrl}+", " ");
        return clean.substring(0, Math.min(clean.length(), LONGEST_BASIS));
    }

    private static String joined(Collection<Pause.Reason> reasons) {
        return reasons.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static RunningClock clock(ResultSet row, int number) throws SQLException {
        String within = row.getString("within");
        return new RunningClock(
                row.getString("id"),
                row.getString("work_item_id"),
                new StartedClock(
                        new org.complainthub.complaint.Clock(
                                row.getString("clock"),
                                row.getString("basis"),
                                row.getObject("started_at", OffsetDateTime.class),
                                row.getObject("due_at", OffsetDateTime.class)),
                        within == null ? null : Period.of(within),
                        new StartedClock.Place(row.getString("zone"), row.getString("region")),
                        Stream.of(row.getString("paused_by").split(","))
                                .filter(reason -> !reason.isEmpty())
                                .map(Pause.Reason::valueOf)
                                .collect(Collectors.toSet())),
                row.getObject("met_at", OffsetDateTime.class));
    }
}
