package org.complainthub.matching.file;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.complainthub.PostgresDatabases;
import org.complainthub.reference.Store;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated database with the real complaint files in it. */
public final class TestDatabase implements AutoCloseable {

    private static final List<Store> STORES =
            List.of(new Store("FT", "福田店", "Futian", List.of("JC01"), "Asia/Shanghai"));

    private final HikariDataSource connections;
    private final HikariDataSource otherConnections;
    private final AutoCloseable server;

    private TestDatabase(String url, AutoCloseable server) {
        this.connections = pool(url);
        this.otherConnections = pool(url);
        this.server = server;
        Flyway.configure().dataSource(connections).load().migrate();
    }

    public static TestDatabase h2() {
        return new TestDatabase(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=20000;OPTIMIZE_REUSE_RESULTS=FALSE", () -> {});
    }

    public static TestDatabase postgres() {
        try {
            PGSimpleDataSource fresh = PostgresDatabases.fresh().unwrap(PGSimpleDataSource.class);
            String server = "jdbc:postgresql://localhost:" + fresh.getPortNumbers()[0] + "/";
            return new TestDatabase(server + fresh.getDatabaseName() + "?user=" + fresh.getUser(), () -> {});
        } catch (SQLException noSuchDriver) {
            throw new IllegalStateException(noSuchDriver);
        }
    }

    /** An empty database that is there. */
    public static TestDatabase at(String url) {
        return new TestDatabase(url, () -> {});
    }

    /** On disk, with commits that wait for it, as a hub has it; what is in the directory stays there. */
    public static TestDatabase durable(boolean postgres, Path directory) throws IOException {
        return onDisk(postgres, directory, "on", ";WRITE_DELAY=0");
    }

    /** The same for filling it: commits wait for nothing. */
    public static TestDatabase hasty(boolean postgres, Path directory) throws IOException {
        return onDisk(postgres, directory, "off", "");
    }

    private static TestDatabase onDisk(boolean postgres, Path directory, String flushing, String option)
            throws IOException {
        Files.createDirectories(directory);
        if (!postgres) {
            return new TestDatabase("jdbc:h2:file:" + directory.resolve("hub") + option, () -> {});
        }
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", flushing)
                .setServerConfig("synchronous_commit", flushing)
                .setServerConfig("full_page_writes", flushing)
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        return new TestDatabase(server.getJdbcUrl("postgres", "postgres"), server);
    }

    public ComplaintFiles files() {
        return files(connections);
    }

    /** Through connections of its own. */
    public ComplaintFiles filesOfAnotherHub() {
        return files(otherConnections);
    }

    private static ComplaintFiles files(DataSource connections) {
        JdbcClient jdbc = JdbcClient.create(connections);
        FileRegister register = new FileRegister(jdbc, new FileNumbers(jdbc), new StoreCodes(STORES));
        FileBooks books = new FileBooks(
                register, new FileTerms(jdbc), new FileChanges(jdbc, transaction(connections), Clock.systemUTC()));
        return new JdbcComplaintFiles(jdbc, transaction(connections), new ReceiptJson(json()), books);
    }

    public String url() {
        return connections.getJdbcUrl();
    }

    public DataSource connections() {
        return connections;
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
        otherConnections.close();
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
