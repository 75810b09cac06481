package org.complainthub.matching.file;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated database with the real complaint files in it. */
public final class TestDatabase implements AutoCloseable {

    private final HikariDataSource connections;
    private final AutoCloseable server;

    private TestDatabase(HikariDataSource connections, AutoCloseable server) {
        this.connections = connections;
        this.server = server;
        Flyway.configure().dataSource(connections).load().migrate();
    }

    public static TestDatabase h2() {
        return new TestDatabase(pool("jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=20000"), () -> {});
    }

    public static TestDatabase postgres() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            return new TestDatabase(pool(server.getJdbcUrl("postgres", "postgres")), server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another hub on the same database would have its own. */
    public ComplaintFiles files() {
        return new JdbcComplaintFiles(JdbcClient.create(connections), transaction(connections), json());
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(connections);
    }

    public JdbcOperations operations() {
        return new JdbcTemplate(connections);
    }

    @Override
    public void close() throws Exception {
        connections.close();
        server.close();
    }

    private static HikariDataSource pool(String url) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setMaximumPoolSize(6);
        return new HikariDataSource(settings);
    }

    private static TransactionTemplate transaction(DataSource connections) {
        return new TransactionTemplate(new DataSourceTransactionManager(connections));
    }

    public static ObjectMapper json() {
        return JsonMapper.builder()
                .findAndAddModules()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .build();
    }
}
