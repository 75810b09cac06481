package org.complainthub.intake.mailbox;

import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Leases in the hub's database, by the database's clock. A hub that dies loses its own half a minute later; one that
 * only thinks it still has its lease does no harm, because a mail that is handed over twice is one receipt.
 */
public class JdbcMailboxLeases implements MailboxLeases {

    private static final String UNTIL = "current_timestamp + interval '30' second";

    private final JdbcClient jdbc;
    private final String holder = UUID.randomUUID().toString();

    public JdbcMailboxLeases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean hold(String mailbox) {
        int changed = jdbc.sql("update mailbox_lease set holder = ?, held_until = " + UNTIL
                        + " where mailbox = ? and (holder = ? or held_until < current_timestamp)")
                .params(holder, mailbox, holder)
                .update();
        return changed == 1 || first(mailbox);
    }

    private boolean first(String mailbox) {
        long known = jdbc.sql("select count(*) from mailbox_lease where mailbox = ?")
                .param(mailbox)
                .query(Long.class)
                .single();
        try {
            return known == 0
                    && jdbc.sql("insert into mailbox_lease (mailbox, holder, held_until) values (?, ?, " + UNTIL + ")")
                                    .params(mailbox, holder)
                                    .update()
                            == 1;
        } catch (DuplicateKeyException anotherHubWasFaster) {
            return false;
        }
    }

    @Override
    public void release(String mailbox) {
        jdbc.sql("delete from mailbox_lease where mailbox = ? and holder = ?")
                .params(mailbox, holder)
                .update();
    }
}
