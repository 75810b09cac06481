package org.complainthub.intake.lease;

import java.util.UUID;
import org.complainthub.intake.pause.Pauses;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leases in the hub's database, by the database's clock. A hub that dies loses its own 15 seconds later; one that
 * only thinks it still has its lease does no harm, because what is handed over twice is one receipt.
 */
@Component("leases")
public class JdbcLeases implements Leases {

    private static final String UNTIL = "current_timestamp + interval '15' second";

    private final JdbcClient jdbc;
    private final Pauses pauses;
    private final String holder = UUID.randomUUID().toString();

    public JdbcLeases(JdbcClient jdbc, Pauses pauses) {
        this.jdbc = jdbc;
        this.pauses = pauses;
    }

    @Override
    public boolean hold(String inlet) {
        return pauses.of(inlet).isEmpty() && (prolong(inlet) || first(inlet));
    }

    private boolean prolong(String inlet) {
        int changed = jdbc.sql("update inlet_lease set holder = ?, held_until = " + UNTIL
                        + " where inlet = ? and (holder = ? or held_until < current_timestamp)")
                .params(holder, inlet, holder)
                .update();
        return changed == 1;
    }

    private boolean first(String inlet) {
        long known = jdbc.sql("select count(*) from inlet_lease where inlet = ?")
                .param(inlet)
                .query(Long.class)
                .single();
        try {
            return known == 0
                    && jdbc.sql("insert into inlet_lease (inlet, holder, held_until) values (?, ?, " + UNTIL + ")")
                                    .params(inlet, holder)
                                    .update()
                            == 1;
        } catch (DuplicateKeyException anotherHubWasFaster) {
            return false;
        }
    }

    @Override
    public void release(String inlet) {
        jdbc.sql("delete from inlet_lease where inlet = ? and holder = ?")
                .params(inlet, holder)
                .update();
    }
}
