package org.complainthub.normalize.feed.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.complainthub.normalize.feed.descriptor.DateOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReadingTest {

    private final DateReading dates = new DateReading(
            new DayAndMonth(DateOrder.MDY, false),
            ZoneId.of("Asia/Shanghai"),
            LocalDate.parse("2026-11-20"),
            List.of("'KW' yyyy/MM/dd"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026/11/2 9:05 | 2026-11-02T09:05+08:00",
                "2026-11-02 09:05:07 | 2026-11-02T09:05:07+08:00",
                "2026-11-02T09:05:07.123Z | 2026-11-02T09:05:07Z",
                "2026-11-02T09:05:07+0100 | 2026-11-02T09:05:07+01:00",
                "2026.11.02 | 2026-11-02T00:00+08:00",
                "2026年11月2日 | 2026-11-02T00:00+08:00",
                "2026年11月2日 下午3点20分 | 2026-11-02T15:20+08:00",
                "２０２６－１１－０２ | 2026-11-02T00:00+08:00",
                "11/2/2026 12:15:00 AM | 2026-11-02T00:15+08:00",
                "11/2/2026 4:15 PM | 2026-11-02T16:15+08:00",
                "25/11/2026 10:00 | 2026-11-25T10:00+08:00",
                "11/02/26 | 2026-11-02T00:00+08:00",
                "20261102 | 2026-11-02T00:00+08:00",
                "20261102090507 | 2026-11-02T09:05:07+08:00",
                "2 Nov 2026 | 2026-11-02T00:00+08:00",
                "02-NOV-2026 09:05:07 | 2026-11-02T09:05:07+08:00",
                "'Nov 2, 2026' | 2026-11-02T00:00+08:00",
                "KW 2026/11/02 | 2026-11-02T00:00+08:00"
            })
    void readsTheUsualForms(String text, String moment) {
        assertThat(dates.read(text, null)).hasToString("Optional[" + moment + "]");
    }

    @Test
    void readsTheDayFirstWhenTold() {
        DateReading european = new DateReading(
                DayAndMonth.told(DateOrder.DMY), ZoneId.of("Asia/Shanghai"), LocalDate.parse("2026-11-20"), List.of());

        assertThat(european.read("02.11.2026", null)).hasToString("Optional[2026-11-02T00:00+08:00]");
    }

    @ParameterizedTest
    @CsvSource({
        "9月5日, 2026-09-05T00:00+08:00",
        "11月20日 9:05, 2026-11-20T09:05+08:00",
        "12月31日, 2025-12-31T00:00+08:00",
        "9/5, 2026-09-05T00:00+08:00",
        "25/9 10:00, 2026-09-25T10:00+08:00"
    })
    void takesADayWithoutAYearForTheLastOne(String text, String moment) {
        assertThat(dates.read(text, null)).hasToString("Optional[" + moment + "]");
    }

    @Test
    void prefersTheZoneOfTheColumn() {
        assertThat(dates.read("2026-11-02 09:05", ZoneId.of("UTC"))).hasToString("Optional[2026-11-02T09:05Z]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-13-02",
                "2026-02-30",
                "2026-11-02 25:00",
                "2月30日",
                "5/10 points",
                "99999999999999999999"
            })
    void leavesWhatIsNoDate(String text) {
        assertThat(dates.read(text, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "02.11.2026, 2026-11-02T00:00+08:00",
        "1788000000, 2026-08-29T18:40+08:00",
        "1788000000123, 2026-08-29T18:40+08:00"
    })
    void readsDotsDayFirstAndEpochs(String text, String moment) {
        assertThat(dates.read(text, null)).hasToString("Optional[" + moment + "]");
    }

    @Test
    void callsADateAmbiguousThatNothingDecides() {
        assertThat(dates.isAmbiguous("02/11/2026")).isTrue();
        assertThat(dates.isAmbiguous("25/11/2026")).isFalse();
        assertThat(dates.isAmbiguous("2026/11/02")).isFalse();
    }
}
