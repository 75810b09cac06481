package org.complainthub.platform.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Work of which nobody outside knows before its end, say that on the messages of one transaction of the broker: its transactions of the
 * database commit one by one, but are awaited together at the end, by one write to the disk. Other databases than an embedded one are waited
 * for at each commit, as ever.
 */
public final class CommitScope implements TransactionOperations {

    private static final ThreadLocal<@Nullable Pending> PENDING = new ThreadLocal<>();

    private static final class Pending {
        private @Nullable Durability durability;
    }

    /** Does the work and waits. When the work fails nothing is awaited, since nobody will know of it. */
    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
        Pending pending = new Pending();
        PENDING.set(pending);
        try {
            T result = TransactionOperations.withoutTransaction().execute(work);
            if (pending.durability != null) {
                pending.durability.await();
            }
            return result;
        } catch (SQLException unwritten) {
            throw new TransactionSystemException("what was committed could not be written to the disk", unwritten);
        } finally {
            PENDING.remove();
        }
    }

    /** Waits now, or at the end of the scope that this thread is in. */
    static void await(Durability durability) throws SQLException {
        Pending pending = PENDING.get();
        if (pending == null) {
            durability.await();
        } else {
            pending.durability = durability;
        }
    }
}
