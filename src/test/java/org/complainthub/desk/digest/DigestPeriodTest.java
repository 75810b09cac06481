package org.complainthub.desk.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-W46, 2026-11-09, 2026-11-15",
        "2026-11-23, 2026-W47, 2026-11-16, 2026-11-22",
        "2027-01-04, 2026-W53, 2026-12-28, 2027-01-03"
    })
    void tellsTheWeekThatIsOver(LocalDate today, String name, LocalDate first, LocalDate last) {
        DigestPeriod week = DigestPeriod.before(today, 1, 0).get(0);
        assertThat(List.of(week.name(), week.from(), week.last())).isEqualTo(List.of(name, first, last));
    }

    @Test
    void tellsTheMonthThatIsOver() {
        DigestPeriod month =
                DigestPeriod.before(LocalDate.of(2026, 3, 31), 0, 1).get(0);
        assertThat(List.of(month.name(), month.from(), month.last()))
                .isEqualTo(List.of("2026-02", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-W47", "2026-W01", "2026-11"})
    void findsAPeriodByItsName(String name) {
        assertThat(DigestPeriod.named(name))
                .get()
                .extracting(DigestPeriod::name)
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-W60", "2026-13", "../etc", "W"})
    void findsNoPeriodByAnotherName(String name) {
        assertThat(DigestPeriod.named(name)).isEmpty();
    }

    @Test
    void givesFiguresThatWereMeasured() {
        Spread spread = Spread.of(
                LongStream.rangeClosed(1, 10).mapToObj(Duration::ofHours).toList());
        assertThat(spread).isEqualTo(new Spread(10, Duration.ofHours(5), Duration.ofHours(9)));
        assertThat(Spread.of(List.of()).median()).isNull();
    }
}
