package org.complainthub.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.complainthub.report.ReportStage;
import org.junit.jupiter.api.Test;

class KeptTest {

    private final ReportStage.MovingClock clock = new ReportStage.MovingClock();
    private final AtomicInteger counts = new AtomicInteger();
    private final Kept<String, String> kept =
            new Kept<>(Duration.ofMinutes(1), clock, key -> key + counts.incrementAndGet());

    @Test
    void countsAgainWhenItIsOldOrAskedTo() {
        assertThat(kept.of("a")).isEqualTo(kept.of("a")).isEqualTo("a1");
        assertThat(kept.of("b")).isEqualTo("b2");
        clock.advance(Duration.ofSeconds(61));
        assertThat(kept.of("a")).isEqualTo("a3");
        assertThat(kept.now("a")).isEqualTo("a4").isEqualTo(kept.of("a"));
    }

    @Test
    void keepsNoMoreThanItsLimit() {
        for (int i = 0; i < 1000; i++) {
            kept.of("key" + i);
        }
        assertThat(kept.of("key999")).isEqualTo("key9991000");
    }
}
