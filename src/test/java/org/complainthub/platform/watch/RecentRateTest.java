package org.complainthub.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.complainthub.intake.poll.SteppingClock;
import org.junit.jupiter.api.Test;

class RecentRateTest {

    private final SteppingClock clock = new SteppingClock();
    private final RecentRate rate = new RecentRate(clock);

    @Test
    void forgetsWhatIsOlderThanAMinute() {
        rate.count();
        clock.step(Duration.ofSeconds(30));
        rate.count();
        rate.count();
        assertThat(rate.perMinute()).isEqualTo(3);
        clock.step(Duration.ofSeconds(30));
        assertThat(rate.perMinute()).isEqualTo(2);
        clock.step(Duration.ofDays(1));
        assertThat(rate.perMinute()).isZero();
    }
}
