package org.complainthub.routing.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.reference.calendar.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutstandingTimersTest {

    private static final OffsetDateTime DUE = OffsetDateTime.parse("2026-11-12T23:59:59.000001Z");

    private final PlannedTimer breach = new PlannedTimer(Moment.DUE, 1, List.of("OWNER", "CRC"), DUE);
    private final PlannedTimer warning =
            new PlannedTimer(Moment.of("due - 4 h"), 0, List.of("OWNER"), DUE.minusHours(4));

    @Test
    void putsTheNextFirst() {
        OutstandingTimers timers = new OutstandingTimers(List.of(breach, warning));

        assertThat(timers.next()).isEqualTo(warning.at());
        assertThat(timers.without("clock", warning.id("clock")).next()).isEqualTo(DUE);
        assertThat(timers.moved(step -> DUE).timers())
                .extracting(PlannedTimer::level)
                .containsExactly(0, 1);
        assertThat(new OutstandingTimers(List.of()).next()).isNull();
    }

    @Test
    void readsWhatItWrote() {
        OutstandingTimers timers = new OutstandingTimers(List.of(breach, warning));

        assertThat(timers).hasToString("due - 4 h|0|OWNER|1794513599.000001;due|1|OWNER,CRC|1794527999.000001");
        assertThat(OutstandingTimers.of(timers.toString())).isEqualTo(timers);
        assertThat(OutstandingTimers.of("").timers()).isEmpty();
    }

    @Test
    void tellsTimersOfTwoClocksApart() {
        assertThat(breach.id("one")).isNotEqualTo(breach.id("other")).isEqualTo(breach.id("one"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"due", "due|1|OWNER", "due|1|OWNER|soon", "later|1|OWNER|1", "due|1|OWNER|1|more"})
    void takesNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> OutstandingTimers.of(text));
    }
}
