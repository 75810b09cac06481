package org.complainthub.intake.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    @Test
    void countsSecondsOrNamesATime() {
        assertThat(RetryAfter.moment(" 120 ", NOW)).contains(NOW.plusSeconds(120));
        assertThat(RetryAfter.moment("Fri, 20 Nov 2026 02:05:00 GMT", NOW)).contains(NOW.plusSeconds(300));
    }

    @Test
    void isNeverMoreThanADayAhead() {
        assertThat(RetryAfter.moment("999999999", NOW)).contains(Instant.parse("2026-11-21T02:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "0", "99999999999999", "Fri, 20 Nov 2026 01:00:00 GMT"})
    void isNothingWhenItTellsNoTimeAhead(String value) {
        assertThat(RetryAfter.moment(value, NOW)).isEmpty();
    }
}
