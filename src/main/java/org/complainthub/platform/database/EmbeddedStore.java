package org.complainthub.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/** The file of an H2 database that is open in this process. */
final class EmbeddedStore {

    private EmbeddedStore() {}

    /** That of this connection; nothing for other databases, for those in memory and for those that another process has open. */
    static Optional<MVStore> of(Connection connection) throws SQLException {
        return connection.isWrapperFor(JdbcConnection.class)
                        && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                        && session.getDatabase().isPersistent()
                ? Optional.of(session.getDatabase().getStore().getMvStore())
                : Optional.empty();
    }
}
