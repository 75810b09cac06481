package org.complainthub.routing.worklist;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many clocks were kept. */
@Component("punctuality")
public class Punctuality {

    private final JdbcClient database;
    private final Clock clock;

    Punctuality(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Clocks of one kind that have ended or passed.
     *
     * @param clock what was due, such as ANSWER
     */
    public record Share(String clock, long all, long kept) {}

    /**
     * The share that was kept.
     *
     * @param since clocks that started at that time or later
     * @param store code, null for all
     * @param department null for all
     */
    public List<Share> since(OffsetDateTime since, @Nullable String store, @Nullable String department) {
        return database.sql("select c.clock, count(*) as ended,"
                        + " sum(case when c.met_at is not null and c.met_at <= c.due_at then 1 else 0 end) as kept"
                        + " from work_clock c join work_item w on w.id = c.work_item_id"
                        + " where c.started_at >= :since and c.clock <> 'AUTHORITY'"
                        + " and (c.met_at is not null or c.due_at < :now)"
                        + " and (cast(:store as varchar) is null or w.store = :store)"
                        + " and (cast(:department as varchar) is null or w.department = :department)"
                        + " group by c.clock order by c.clock")
                .param("since", since)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("store", store)
                .param("department", department)
                .query((row, n) -> new Share(row.getString("clock"), row.getLong("ended"), row.getLong("kept")))
                .list();
    }
}
