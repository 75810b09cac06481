package org.complainthub.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Keeps the file of an H2 database in proportion to what is in it. H2 writes changed pages behind the others and gathers
 * what is left of the old ones by a thread of its own, which does not run at all for an address with {@code WRITE_DELAY=0}
 * (<a href="https://github.com/h2database/h2database/issues/442">h2database 442</a>): there the file would grow by some
 * 250 KB with every complaint until the hub stops. Does nothing for other databases.
 */
@Component("databaseCompaction")
public class DatabaseCompaction {

    /** In percent of what is written; below it, chunks with little left in them are written anew. */
    private static final int LEAST_LIVE = 50;

    /** In bytes, since commits wait for it. */
    private static final int MOST_AT_ONCE = 4 << 20;

    private final DataSource database;

    public DatabaseCompaction(DataSource database) {
        this.database = database;
    }

    /** One step. */
    public void compact() throws SQLException {
        try (Connection connection = database.getConnection()) {
            EmbeddedStore.of(connection).ifPresent(store -> store.compact(LEAST_LIVE, MOST_AT_ONCE));
        }
    }
}
