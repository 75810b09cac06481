package org.complainthub.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

class DurableConnectionsTest {

    /** H2 writes nothing by itself while a test runs. */
    private static final String NEVER = ";WRITE_DELAY=600000;DB_CLOSE_ON_EXIT=FALSE";

    @TempDir
    Path folder;

    private final JdbcDataSource h2 = new JdbcDataSource();
    private Connection open;
    private DataSource durable;
    private JdbcClient jdbc;
    private TransactionTemplate transaction;

    @BeforeEach
    void open() throws SQLException {
        h2.setUrl("jdbc:h2:file:" + folder.resolve("hub") + NEVER);
        h2.setUser("hub");
        open = h2.getConnection();
        durable = new DurableConnections(h2);
        jdbc = JdbcClient.create(durable);
        transaction = new TransactionTemplate(new JdbcTransactionManager(durable));
        jdbc.sql("create table note (id integer primary key)").update();
    }

    @AfterEach
    void close() throws SQLException {
        open.close();
    }

    @Test
    void hasATransactionOnDiskWhenItIsCommitted() throws Exception {
        transaction.executeWithoutResult(status -> insert(1));

        assertThat(notesAfterPowerCut()).containsExactly(1);
    }

    @Test
    void losesWithoutItWhatH2HasNotWritten() throws Exception {
        JdbcClient.create(h2).sql("insert into note values (1)").update();

        assertThat(notesAfterPowerCut()).isEmpty();
    }

    @Test
    void hasAStatementOnDiskThatCommitsItself() throws Exception {
        insert(1);
        new JdbcTemplate(durable).batchUpdate("insert into note values (?)", List.<Object[]>of(new Object[] {2}));
        new JdbcTemplate(durable).execute("insert into note values (3)");

        assertThat(notesAfterPowerCut()).containsExactly(1, 2, 3);
    }

    @Test
    void hasOnDiskWhatATransactionHasSeen() throws Exception {
        JdbcClient.create(h2).sql("insert into note values (1)").update();

        transaction.executeWithoutResult(status -> assertThat(notes(jdbc)).containsExactly(1));

        assertThat(notesAfterPowerCut()).containsExactly(1);
    }

    @Test
    void waitsForNothingToRead() throws Exception {
        JdbcClient.create(h2).sql("insert into note values (1)").update();

        assertThat(notes(jdbc)).containsExactly(1);
        assertThat(notesAfterPowerCut()).isEmpty();
    }

    @Test
    void waitsOnceForAllOfAScope() throws Exception {
        long before = store().getCurrentVersion();
        new CommitScope().executeWithoutResult(status -> IntStream.range(0, 20).forEach(this::insert));

        assertThat(store().getCurrentVersion() - before).isOne();
        assertThat(notesAfterPowerCut()).hasSize(20);
    }

    @Test
    void waitsOnceForAllMigrations() throws Exception {
        Flyway flyway = Flyway.configure()
                .dataSource(durable)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        long before = store().getCurrentVersion();
        new MigrationConfiguration().migrationsInOneWrite().migrate(flyway);

        assertThat(store().getCurrentVersion() - before)
                .isLessThan(flyway.info().applied().length / 2);
        assertThat(copy().sql("select count(*) from matched_receipt")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void writesOnceForThoseWhoWaitAtTheSameTime() throws Exception {
        long before = store().getCurrentVersion();
        inThreads(8, 25);

        assertThat(notesAfterPowerCut()).hasSize(200);
        assertThat(store().getCurrentVersion() - before).isLessThan(100);
    }

    @Test
    void tellsThatTheDiskFails() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    insert(1);
                    store().closeImmediately();
                }))
                .isInstanceOf(TransactionSystemException.class);
    }

    @Test
    void leavesADatabaseAloneThatWritesForEachCommit() throws Exception {
        JdbcDataSource slow = new JdbcDataSource();
        slow.setUrl("jdbc:h2:file:" + folder.resolve("slow") + ";WRITE_DELAY=0");
        try (Connection connection = new DurableConnections(slow).getConnection()) {
            assertThat(connection.getClass()).isEqualTo(slow.getConnection().getClass());
        }
    }

    private void inThreads(int threads, int each) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> work = IntStream.range(0, threads)
                    .mapToObj(thread -> (Callable<Void>) () -> {
                        IntStream.range(0, each).forEach(n -> insert(thread * each + n));
                        return null;
                    })
                    .toList();
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private void insert(int id) {
        jdbc.sql("insert into note values (?)").params(id).update();
    }

    private MVStore store() {
        try {
            return EmbeddedStore.of(open).orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is in a copy of the file as it is on the disk now. */
    private List<Integer> notesAfterPowerCut() throws IOException {
        return notes(copy());
    }

    private JdbcClient copy() throws IOException {
        Files.copy(folder.resolve("hub.mv.db"), folder.resolve("copy.mv.db"));
        JdbcDataSource copy = new JdbcDataSource();
        copy.setUrl("jdbc:h2:file:" + folder.resolve("copy"));
        copy.setUser("hub");
        return JdbcClient.create(copy);
    }

    private static List<Integer> notes(JdbcClient jdbc) {
        return jdbc.sql("select id from note order by id").query(Integer.class).list();
    }
}
