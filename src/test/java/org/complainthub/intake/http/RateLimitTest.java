package org.complainthub.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.complainthub.intake.poll.SteppingClock;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final SteppingClock clock = new SteppingClock();
    private final RateLimit limit = new RateLimit(2, clock);

    @Test
    void letsSoManyPassAndSaysWhenToComeBack() {
        assertThat(limit.take()).isZero();
        assertThat(limit.take()).isZero();
        assertThat(limit.take()).isEqualTo(Duration.ofSeconds(30));
        clock.step(Duration.ofSeconds(10));
        assertThat(limit.take()).isEqualTo(Duration.ofSeconds(20));
        clock.step(Duration.ofSeconds(20));
        assertThat(limit.take()).isZero();
        assertThat(limit.take()).isPositive();
    }

    @Test
    void savesUpNoMoreThanAMinute() {
        clock.step(Duration.ofDays(1));
        limit.take();
        limit.take();
        assertThat(limit.take()).isPositive();
    }
}
