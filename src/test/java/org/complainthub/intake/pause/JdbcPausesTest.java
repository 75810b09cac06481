package org.complainthub.intake.pause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.complainthub.intake.lease.JdbcLeases;
import org.complainthub.intake.poll.SteppingClock;
import org.complainthub.matching.file.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcPausesTest {

    private static final Pause PAUSE = new Pause(Instant.parse("2026-11-20T02:00:00Z"), "lin", "the server\r\nmoves");

    private final TestDatabase database = TestDatabase.h2();
    private final JdbcClient jdbc = database.jdbc();
    private final SteppingClock clock = new SteppingClock();
    private final Pauses here = new JdbcPauses(jdbc, clock);

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void holdsAtOnceHereAndWithinASecondInAnotherHub() {
        Pauses there = new JdbcPauses(jdbc, clock);
        assertThat(there.of("mailbox-desk")).isEmpty();
        here.begin("mailbox-desk", PAUSE);
        assertThat(here.of("mailbox-desk")).contains(PAUSE);

        clock.step(Duration.ofSeconds(2));
        assertThat(there.of("mailbox-desk")).contains(PAUSE);
        assertThat(there.of("mailbox-other")).isEmpty();

        there.end("mailbox-desk");
        clock.step(Duration.ofSeconds(2));
        assertThat(here.of("mailbox-desk")).isEmpty();
    }

    @Test
    void outlivesARestartAndKeepsWhoPausedItFirst() {
        here.begin("mailbox-desk", PAUSE);
        here.begin("mailbox-desk", new Pause(Instant.now(), "wang", "again"));
        assertThat(new JdbcPauses(jdbc, clock).of("mailbox-desk")).contains(PAUSE);
        assertThat(PAUSE.reason()).isEqualTo("the server moves");
    }

    @Test
    void givesNobodyTheLeaseOfAPausedInlet() {
        JdbcLeases leases = new JdbcLeases(jdbc, here);
        assertThat(leases.hold("mailbox-desk")).isTrue();
        here.begin("mailbox-desk", PAUSE);
        assertThat(leases.hold("mailbox-desk")).isFalse();
        here.end("mailbox-desk");
        assertThat(leases.hold("mailbox-desk")).isTrue();
    }

    @Test
    void hearsOfOthersAfterTheClockWasADayAhead() {
        Pauses there = new JdbcPauses(jdbc, clock);
        clock.step(Duration.ofDays(1));
        assertThat(there.of("mailbox-desk")).isEmpty();
        clock.step(Duration.ofDays(-1));
        here.begin("mailbox-desk", PAUSE);

        assertThat(there.of("mailbox-desk")).contains(PAUSE);
    }

    @Test
    void holdsWhileTheDatabaseIsDown() {
        here.begin("mailbox-desk", PAUSE);
        assertThat(here.of("mailbox-desk")).isPresent();
        jdbc.sql("alter table inlet_pause rename to lost").update();
        clock.step(Duration.ofSeconds(2));
        assertThat(here.of("mailbox-desk")).contains(PAUSE);
    }
}
