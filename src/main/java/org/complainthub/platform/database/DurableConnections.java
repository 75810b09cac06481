package org.complainthub.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.h2.message.DbException;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections to an embedded H2 database of which a commit returns when it is on the disk, and shares the write with others
 * (see {@link GroupCommit}). H2 itself writes for each commit alone ({@code WRITE_DELAY=0}; then nothing is changed here) or some time
 * after it, which loses what was promised.
 */
final class DurableConnections extends DelegatingDataSource {

    private final Map<MVStore, GroupCommit> groups = Collections.synchronizedMap(new WeakHashMap<>());

    DurableConnections(DataSource database) {
        super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return durable(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return durable(super.getConnection(user, password));
    }

    private Connection durable(Connection connection) throws SQLException {
        Optional<MVStore> store = EmbeddedStore.of(connection).filter(each -> each.getAutoCommitDelay() > 0);
        return store.isEmpty() ? connection : DurableConnection.of(connection, () -> await(store.get()));
    }

    private void await(MVStore store) throws SQLException {
        try {
            groups.computeIfAbsent(store, opened -> new GroupCommit()).await(store);
        } catch (MVStoreException unwritten) {
            throw DbException.toSQLException(DbException.convert(unwritten));
        }
    }
}
