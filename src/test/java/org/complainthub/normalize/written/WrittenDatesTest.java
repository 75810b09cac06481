package org.complainthub.normalize.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {

    @ParameterizedTest
    @CsvSource({
        "二〇二六年八月二十六日,2026-08-26T00:00:00+08:00",
        "二零二六年十二月三十一日,2026-12-31T00:00:00+08:00",
        "2026 年 10 月 08 日,2026-10-08T00:00:00+08:00",
        "2026.08.31,2026-08-31T00:00:00+08:00",
        "2026-09-15 10:21,2026-09-15T10:21:00+08:00",
        "20261005 1415,2026-10-05T14:15:00+08:00",
        "'Oct 15, 2026',2026-10-15T00:00:00+08:00",
        "3rd of March 2026,2026-03-03T00:00:00+08:00"
    })
    void readsADate(String text, String expected) {
        assertThat(WrittenDates.in("x " + text + " y").get(0).moment()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年13月1日", "2026-02-30", "138-0013-8000", "工单 LG202609120008", "3月1日"})
    void findsNoDateWhereThereIsNone(String text) {
        assertThat(WrittenDates.in(text)).isEmpty();
    }

    @Test
    void takesTheNearestYearForADateWithoutOne() {
        assertThat(WrittenDates.near("1月3日前", LocalDate.of(2026, 12, 20)).get(0).date())
                .isEqualTo(LocalDate.of(2027, 1, 3));
    }
}
