package org.complainthub.report.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseClockTest {

    private static final Clock YEARS_AHEAD = Clock.fixed(Instant.parse("2100-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final AtomicLong ticks = new AtomicLong();

    @Test
    void tellsTheTimeOfTheDatabaseWhateverTheMachineSays() {
        assertThat(clock("jdbc:h2:mem:" + UUID.randomUUID()).instant())
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void goesOnByWhatDoesNotJumpUntilItAsksAgain() {
        Clock clock = clock("jdbc:h2:mem:" + UUID.randomUUID());
        Instant first = clock.instant();
        ticks.addAndGet(Duration.ofSeconds(19).toNanos());

        assertThat(clock.instant()).isEqualTo(first.plusSeconds(19));

        ticks.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(clock.instant()).isBetween(first, first.plusSeconds(15));
    }

    @Test
    void goesOnByItselfWhileTheDatabaseIsAway() {
        Clock clock = clock("jdbc:h2:tcp://localhost:1/none");
        assertThat(clock.instant()).isEqualTo(YEARS_AHEAD.instant());
        ticks.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(clock.instant()).isEqualTo(YEARS_AHEAD.instant().plusSeconds(60));
    }

    private Clock clock(String url) {
        return new DatabaseClock(JdbcClient.create(new DriverManagerDataSource(url)), YEARS_AHEAD, ticks::get);
    }
}
