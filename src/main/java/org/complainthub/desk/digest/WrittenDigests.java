package org.complainthub.desk.digest;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which digests were written. */
@Component("writtenDigests")
class WrittenDigests {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WrittenDigests(JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean has(String digest) {
        return database.sql("select count(*) from written_digest where digest = ?")
                        .param(digest)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Writes it in one transaction with the note that it was; of two hubs only the first does. */
    void once(String digest, Runnable writing) {
        try {
            transaction.executeWithoutResult(status -> {
                database.sql("insert into written_digest (digest, written_at) values (?, ?)")
                        .params(digest, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update();
                writing.run();
            });
        } catch (DuplicateKeyException anotherHubWasFaster) {
            // it is written, which is all that was wanted
        }
    }
}
