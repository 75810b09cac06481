package org.complainthub.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu, 17 Sep 2026 20:11:09 +0800        | 2026-09-17T20:11:09+08:00",
                "Thu, 17 Sep 2026 20:11:09 +0800 (CST)  | 2026-09-17T20:11:09+08:00",
                "17 Sep 2026 20:11 +0800                | 2026-09-17T20:11+08:00",
                "Thu,17 Sep 2026 20:11:09 GMT+8         | 2026-09-17T20:11:09+08:00",
                "Thu, 17 Sep 2026 20:11:09 GMT          | 2026-09-17T20:11:09Z",
                "Thu, 17 Sep 2026 20:11:09 -0000        | 2026-09-17T20:11:09Z",
                "Thu, 17 Sep 2026 20:11:09              | 2026-09-17T20:11:09Z",
                "Thu, 17 Sep 2026 20:11:09 EDT          | 2026-09-17T20:11:09-04:00",
                "Thu, 17 Sep 26 20:11:09 PST            | 2026-09-17T20:11:09-08:00",
                "Thu, 17 Sep 99 20:11:09 UT             | 1999-09-17T20:11:09Z",
                "Thu, 17 Sep 126 20:11:09 +0000         | 2026-09-17T20:11:09Z",
                "Thu, 17 Sep 2026 20.11.09 +0800        | 2026-09-17T20:11:09+08:00",
                "Thu, 17 Sep 2026 8:11:09 PM +0800      | 2026-09-17T20:11:09+08:00",
                "17-Sep-2026 20:11:09 +0800             | 2026-09-17T20:11:09+08:00",
                "Thu, 17 September 2026 20:11:60 +0800  | 2026-09-17T20:11:59+08:00",
                "Thu, 17 Sep 2026 20:11:09 +0860        | 2026-09-17T20:11:09Z",
                "Do, 17 Okt 2026 20:11:09 +0200         | 2026-10-17T20:11:09+02:00",
                "jeu., 17 août 2026 20:11:09 +0200      | 2026-08-17T20:11:09+02:00",
                "星期四, 17 九月 2026 20:11:09 +0800       | 2026-09-17T20:11:09+08:00",
                "周四, 17 9月 2026 20:11:09 +0800         | 2026-09-17T20:11:09+08:00",
                "四, 17 十二月 2026 20:11:09 +0800         | 2026-12-17T20:11:09+08:00",
                "2026年9月17日(星期四) 20:11                | 2026-09-17T20:11+08:00",
                "2026年9月17日 下午8:11                     | 2026-09-17T20:11+08:00",
                "2026年9月17日 上午12:11                    | 2026-09-17T00:11+08:00",
                "2026-09-17 20:11:09 +0800              | 2026-09-17T20:11:09+08:00",
                "2026-09-17T20:11:09.123Z               | 2026-09-17T20:11:09Z",
                "2026/9/17 20:11:09                     | 2026-09-17T20:11:09Z",
                "Thu Sep 17 20:11:09 2026               | 2026-09-17T20:11:09Z",
                "Thu Sep 17 20:11:09 +0800 2026         | 2026-09-17T20:11:09+08:00",
                "Sep 17, 2026, 8:11 PM                  | 2026-09-17T20:11Z"
            })
    void readsDatesInManyForms(String raw, String date) {
        assertThat(MailDates.parse(raw)).map(OffsetDateTime::toString).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "Thu, 31 Feb 2026 20:11:09 +0800",
                "Thu, 17 Sep 2026 25:11:09 +0800",
                "Thu, 1 Jan 1970 00:00:00 +0000",
                "Thu, 17 Sep 2096 20:11:09 +0800",
                "Thu, 17 Foo 2026 20:11:09",
                "99999999999999999999 Sep 2026 20:11",
                "2026年13月17日 20:11"
            })
    void refusesWhatCannotBe(String raw) {
        assertThat(MailDates.parse(raw)).isEmpty();
    }

    @Test
    void takesTheTopmostReceivedFieldThatCanBeTrue() {
        MailHeaders headers = new MailHeaders(List.of(
                received("by wrong-clock.example; Thu, 17 Sep 2076 20:11:09 +0800"),
                received("by no-date.example"),
                received("by mx.example (a; b); Thu, 17 Sep 2026 20:11:09 +0800"),
                received("by forged.example; Thu, 3 Sep 2026 20:11:09 +0800")));

        assertThat(MailDates.received(headers, OffsetDateTime.parse("2026-09-18T00:00:00Z")))
                .map(OffsetDateTime::toString)
                .contains("2026-09-17T20:11:09+08:00");
    }

    private static MailHeaders.Field received(String value) {
        return MailHeaders.field("Received", value);
    }
}
