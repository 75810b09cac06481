package org.complainthub.intake.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final SteppingClock clock = new SteppingClock();
    private final BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(3), clock);

    @Test
    void restsTwiceAsLongEachTimeUpToTheLongest() {
        for (int rest : List.of(1, 2, 3, 3)) {
            backOff.failed("a");
            clock.step(Duration.ofSeconds(rest).minusMillis(1));
            assertThat(backOff.isResting("a")).isTrue();
            clock.step(Duration.ofMillis(1));
            assertThat(backOff.isResting("a")).isFalse();
        }
    }

    @Test
    void goesOnWhenTheClockWasAheadAndHasBeenPutRight() {
        clock.step(Duration.ofDays(1));
        backOff.failed("a");
        clock.step(Duration.ofDays(-1));

        assertThat(backOff.isResting("a")).isFalse();
    }

    @Test
    void endsEveryRestOnDemand() {
        backOff.failed("a");
        backOff.end();

        assertThat(backOff.isResting("a")).isFalse();
    }
}
