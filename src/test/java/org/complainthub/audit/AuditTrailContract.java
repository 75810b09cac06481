package org.complainthub.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.complainthub.complaint.Seal;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.audit.AuditEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the audit trail does on every database. */
abstract class AuditTrailContract {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00.123456Z");

    private JdbcClient database;
    private TransactionTemplate transaction;
    private AuditTrail trail;

    /** An empty database. */
    abstract DataSource dataSource();

    @BeforeEach
    void migrate() {
        DataSource source = dataSource();
        Flyway.configure().dataSource(source).load().migrate();
        database = JdbcClient.create(source);
        database.sql("delete from audit_entry").update();
        database.sql("update audit_head set last_number = 0, gone_number = 0, gone_seal = '', gone_proof = ''")
                .update();
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        trail = trail("a secret of sixteen bytes");
    }

    private AuditTrail trail(String secret) {
        return new AuditTrail(
                database,
                transaction,
                new Seal(secret.getBytes(StandardCharsets.UTF_8)),
                JsonMapper.builder().build());
    }

    @Test
    void isIntactWhenEmpty() {
        assertThat(trail.verify()).isEqualTo(new AuditVerification(0, "", null));
    }

    @Test
    void remembersWhoDidWhatAndWhy() {
        trail.add(
                new AuditEvent(NOON, "lin.desk", "FILES_JOINED", Map.of("file", "NG01-2026-000017", "reason", "一件事")));

        assertThat(trail.find("lin.desk", null, "FILES_JOINED")).singleElement().satisfies(event -> {
            assertThat(event.getTimestamp()).isEqualTo(Instant.parse("2026-03-02T04:00:00.123Z"));
            assertThat(event.getData())
                    .containsEntry("file", "NG01-2026-000017")
                    .containsEntry("reason", "一件事");
        });
        assertThat(trail.find("somebody", null, null)).isEmpty();
        assertThat(trail.find(null, NOON.plusSeconds(1), null)).isEmpty();
    }

    @Test
    void showsTheLatestFirst() {
        enter(3);
        assertThat(trail.find(null, null, null))
                .extracting(AuditEvent::getType)
                .containsExactly("ACT_3", "ACT_2", "ACT_1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_entry set principal = 'somebody else' where number = 2 | 2",
                "update audit_entry set details = '{}' where number = 3 | 3",
                "update audit_entry set occurred_at = current_timestamp where number = 1 | 1",
                "delete from audit_entry where number = 2 | 2",
                "delete from audit_entry where number = 4 | 4",
                "update audit_entry set number = 9 where number = 4 | 4",
                "insert into audit_entry select 5, occurred_at, principal, act, details, seal from audit_entry"
                        + " where number = 4 | 5",
            })
    void showsTampering(String sql, long firstBroken) {
        enter(4);
        assertThat(trail.verify().intact()).isTrue();

        database.sql(sql).update();

        assertThat(trail.verify().firstBroken()).isEqualTo(firstBroken);
    }

    @Test
    void showsAChainThatWasMadeAnewWithoutTheSecret() {
        trail("another secret of a forger").add(new AuditEvent(NOON, "forger", "NOTHING", Map.of()));

        assertThat(trail.verify().firstBroken()).isEqualTo(1);
    }

    @Test
    void showsByItsHeadThatTheEndWasTakenAway() {
        enter(4);
        String noted = trail.verify().head();
        database.sql("delete from audit_entry where number = 4").update();
        database.sql("update audit_head set last_number = 3").update();

        assertThat(trail.verify().intact()).isTrue();
        assertThat(trail.verify().head()).isNotEqualTo(noted);
    }

    @Test
    void forgetsAnActThatWasRolledBack() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    enter(1);
                    throw new IllegalStateException("the act failed");
                }))
                .hasMessage("the act failed");

        assertThat(trail.verify()).isEqualTo(new AuditVerification(0, "", null));
    }

    @Test
    void keepsOneChainForManyWriters() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            writers.invokeAll(
                            List.of(this::enterTen, this::enterTen, this::enterTen, this::enterTen),
                            20,
                            TimeUnit.SECONDS)
                    .forEach(done -> assertThat(done.isCancelled()).isFalse());
        } finally {
            writers.shutdownNow();
        }
        assertThat(trail.verify().entries()).isEqualTo(40);
        assertThat(trail.verify().intact()).isTrue();
    }

    private Object enterTen() {
        enter(10);
        return "done";
    }

    @Test
    void keepsWhatIsTooLongShortened() {
        trail.add(new AuditEvent(NOON, "p".repeat(1000), "LONG", Map.of("reason", "\"".repeat(20_000))));

        assertThat(trail.find(null, null, "LONG")).singleElement().satisfies(event -> assertThat(event.getData())
                .containsOnlyKeys("shortened"));
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void endsTheOldestAndProvesTheRest() {
        enter(5);
        String noted = trail.verify().head();

        assertThat(trail.countBefore(NOON.plusMillis(2_500), 9)).isEqualTo(2);
        assertThat(trail.endBefore(NOON.plusMillis(2_500), 9)).isEqualTo(2);

        assertThat(trail.find(null, null, null))
                .extracting(AuditEvent::getType)
                .containsExactly("ACT_5", "ACT_4", "ACT_3");
        assertThat(trail.verify()).isEqualTo(new AuditVerification(5, noted, null));
        assertThat(trail.endBefore(NOON.plusSeconds(9), 1)).isEqualTo(1);
        assertThat(trail.endBefore(NOON.plusSeconds(9), 9)).as("the last stays").isEqualTo(1);
        enter(2);
        assertThat(trail.verify().intact()).isTrue();
        assertThat(trail.verify().entries()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delete from audit_entry where number = 3 | 3",
                "update audit_head set gone_number = 3 | 4",
                "update audit_head set gone_number = 0, gone_seal = '', gone_proof = '' | 1",
            })
    void showsThatMoreWasTakenAwayThanCameToItsEnd(String sql, long firstBroken) {
        enter(5);
        trail.endBefore(NOON.plusMillis(2_500), 9);

        database.sql(sql).update();

        assertThat(trail.verify().firstBroken()).isEqualTo(firstBroken);
        assertThat(trail.endBefore(NOON.plusSeconds(9), 9)).isZero();
    }

    @Test
    void keepsWhatWasTamperedWith() {
        enter(4);
        database.sql("update audit_entry set details = '{}' where number = 2").update();

        assertThat(trail.endBefore(NOON.plusSeconds(9), 9)).isEqualTo(1);

        assertThat(trail.verify().firstBroken()).isEqualTo(2);
    }

    private void enter(int acts) {
        for (int i = 1; i <= acts; i++) {
            trail.add(new AuditEvent(NOON.plusSeconds(i), "lin.desk", "ACT_" + i, Map.of("n", i)));
        }
    }
}
