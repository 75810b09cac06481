package org.complainthub.routing.workitem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.complainthub.routing.clock.Pause;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When work items stood still, and why. Every method takes part in the caller's transaction. */
@Component("workPauses")
public class WorkPauses {

    private final JdbcClient database;

    WorkPauses(JdbcClient database) {
        this.database = database;
    }

    /**
     * A time in which a work item stands still.
     *
     * @param plannedEnd when it goes on by itself, null when somebody has to say so
     * @param endedAt null while it lasts
     */
    public record WorkPause(
            String workItem,
            OffsetDateTime began,
            @Nullable OffsetDateTime plannedEnd,
            @Nullable OffsetDateTime endedAt,
            Pause.Reason waitingFor,
            @Nullable String note) {}

    public void begin(WorkPause pause) {
        database.sql("insert into work_pause (work_item_id, began_at, planned_end, waiting_for, note)"
                        + " values (?, ?, ?, ?, ?)")
                .params(pause.workItem(), pause.began())
                .param(pause.plannedEnd())
                .param(pause.waitingFor().name())
                .param(pause.note())
                .update();
    }

    public void end(WorkPause pause, OffsetDateTime at) {
        database.sql("update work_pause set ended_at = ? where work_item_id = ? and began_at = ?")
                .params(at, pause.workItem(), pause.began())
                .update();
    }

    /** They go with the clocks that stood still. */
    public void move(String from, String to) {
        database.sql("update work_pause set work_item_id = ? where work_item_id = ?")
                .params(to, from)
                .update();
    }

    /** The pause that lasts. */
    public Optional<WorkPause> current(String workItem) {
        return all(workItem).stream().filter(pause -> pause.endedAt() == null).findFirst();
    }

    /** The pauses that are over. */
    public List<Pause> ended(String workItem) {
        return all(workItem).stream()
                .filter(pause -> pause.endedAt() != null)
                .map(pause -> new Pause(pause.began(), pause.endedAt(), pause.waitingFor()))
                .toList();
    }

    /** The pauses whose planned end has come. */
    public List<WorkPause> over(OffsetDateTime now) {
        return database.sql("select * from work_pause where ended_at is null and planned_end <= ?"
                        + " order by planned_end limit 100")
                .param(now)
                .query(WorkPauses::pause)
                .list();
    }

    private List<WorkPause> all(String workItem) {
        return database.sql("select * from work_pause where work_item_id = ? order by began_at")
                .param(workItem)
                .query(WorkPauses::pause)
                .list();
    }

    private static WorkPause pause(ResultSet row, int number) throws SQLException {
        return new WorkPause(
                row.getString("work_item_id"),
                row.getObject("began_at", OffsetDateTime.class),
                row.getObject("planned_end", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class),
                Pause.Reason.valueOf(row.getString("waiting_for")),
                row.getString("note"));
    }
}
