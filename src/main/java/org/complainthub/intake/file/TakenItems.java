package org.complainthub.intake.file;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was taken at a place and may still lie there, in the hub's database, H2 or PostgreSQL. */
public final class TakenItems {

    private final JdbcClient jdbc;
    private final Clock clock;

    public TakenItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that were taken, and are forgotten when they do not lie there any more. */
    public Set<String> among(String inlet, Collection<String> present) {
        Set<String> taken = new HashSet<>(jdbc.sql("select item from inlet_taken where inlet = ?")
                .param(inlet)
                .query(String.class)
                .list());
        Set<String> gone = new HashSet<>(taken);
        gone.removeAll(Set.copyOf(present));
        gone.forEach(item -> jdbc.sql("delete from inlet_taken where inlet = ? and item = ?")
                .params(inlet, item)
                .update());
        taken.removeAll(gone);
        return taken;
    }

    /** It need not be taken again. */
    public void add(String inlet, String item) {
        long known = jdbc.sql("select count(*) from inlet_taken where inlet = ? and item = ?")
                .params(inlet, item)
                .query(Long.class)
                .single();
        if (known == 0) {
            jdbc.sql("insert into inlet_taken (inlet, item, taken_at) values (?, ?, ?)")
                    .params(inlet, item, OffsetDateTime.now(clock))
                    .update();
        }
    }
}
