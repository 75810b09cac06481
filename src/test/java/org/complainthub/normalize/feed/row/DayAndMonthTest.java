package org.complainthub.normalize.feed.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.complainthub.normalize.feed.descriptor.DateOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayAndMonthTest {

    private static final LocalDate ARRIVED = LocalDate.parse("2026-10-06");

    @ParameterizedTest
    @CsvSource({"02/11/2026;25/11/2026 10:00;x, DMY", "02/11/2026;9/15/2026, MDY", "25-11-26;01-02-26, DMY"})
    void isProvenByADayAboveTwelve(String dates, DateOrder order) {
        assertThat(of(dates)).isEqualTo(new DayAndMonth(order, true));
    }

    @ParameterizedTest
    @CsvSource({
        "05/10/2026 13:05, DMY",
        "10/05/2026 13:05, MDY",
        "05/10/2026;04/10/2026;10/01/2026, DMY",
        "01/02/2019, MDY",
        "10/10/2026, MDY",
        "no date, MDY"
    })
    void isElseWhatFitsTheDayOnWhichTheFileCame(String dates, DateOrder order) {
        assertThat(of(dates)).isEqualTo(new DayAndMonth(order, false));
    }

    @Test
    void isLeftOpenByDatesThatContradictEachOther() {
        assertThat(of("25/11/2026;9/15/2026").proven()).isFalse();
    }

    private static DayAndMonth of(String dates) {
        return DayAndMonth.of(Stream.of(dates.split(";")), ARRIVED);
    }
}
