package org.complainthub.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    private final EmbeddedDatabase embedded = new EmbeddedDatabase();

    @Test
    void asksTheTablesEachTime(@TempDir Path folder) throws Exception {
        try (HikariDataSource onDisk = pool("jdbc:h2:file:" + folder.resolve("hub"));
                HikariDataSource inMemory = pool("jdbc:h2:mem:" + UUID.randomUUID())) {
            assertThat(remembersResults(opened(onDisk))).isFalse();
            assertThat(remembersResults(opened(inMemory))).isFalse();
        }
    }

    @Test
    void waitsForTheDiskOfDatabaseThatHasOne(@TempDir Path folder) {
        try (HikariDataSource onDisk = pool("jdbc:h2:file:" + folder.resolve("hub"));
                HikariDataSource inMemory = pool("jdbc:h2:mem:" + UUID.randomUUID())) {
            assertThat(opened(onDisk)).isInstanceOf(DurableConnections.class);
            assertThat(opened(inMemory)).isSameAs(inMemory);
        }
    }

    private DataSource opened(HikariDataSource pool) {
        Object prepared = embedded.postProcessBeforeInitialization(pool, "dataSource");
        return (DataSource) embedded.postProcessAfterInitialization(prepared, "dataSource");
    }

    private static boolean remembersResults(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            return session.getDatabase().getOptimizeReuseResults();
        }
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        return pool;
    }
}
