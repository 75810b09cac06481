package org.complainthub.mail.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuotedMessagesTest {

    private static final OffsetDateTime SENT = OffsetDateTime.parse("2026-10-14T10:00:00+08:00");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026年10月13日 星期二 下午3:05              | 2026-10-13T15:05+08:00
                    2026年10月13日 GMT+8 09:12:44            | 2026-10-13T09:12:44+08:00
                    2026/10/13 (周二) 9:12                   | 2026-10-13T09:12+08:00
                    2026-10-13T09:12:33Z                    | 2026-10-13T09:12:33Z
                    Tue, 13 Oct 2026 12:05:00 +0530         | 2026-10-13T12:05+05:30
                    Tuesday, October 13, 2026 12:05 AM      | 2026-10-13T00:05+08:00
                    13 Oct 2026, at 9:12 pm                 | 2026-10-13T21:12+08:00
                    Dienstag, 3. März 2026 15:12            | 2026-03-03T15:12+08:00
                    13.10.2026 15:12                        | 2026-10-13T15:12+08:00
                    10/13/26 9:12 AM                        | 2026-10-13T09:12+08:00
                    05/10/2026 9:12                         | 2026-10-05T09:12+08:00
                    2026年10月13日                            | 2026-10-13T00:00+08:00
                    2026年13月13日 9:12                       |
                    yesterday                               |
                    """)
    void readsDatesAsPeoplePrintThem(String text, OffsetDateTime expected) {
        assertThat(PrintedDate.in(text, SENT)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void findsNothingInAnOrdinaryText() {
        assertThat(QuotedMessages.in("From: my point of view\nthe date: 3 May\nis wrong", SENT)
                        .messages())
                .isEmpty();
        assertThat(QuotedMessages.in("主题：漏水\n时间：国庆\n地点：南江", SENT).messages()).isEmpty();
        assertThat(QuotedMessages.in("", SENT).messages()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void staysQuickOnHostileText(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> QuotedMessages.in(text, SENT));
    }

    private static Stream<String> hostile() {
        return Stream.of(
                "> ".repeat(500_000),
                "From: a@b.example\n".repeat(50_000),
                "From: ".repeat(300_000),
                "发件人:\n\n".repeat(100_000),
                "|".repeat(1_000_000),
                ("From: " + "<".repeat(1900) + "\nSent: " + "1/".repeat(900) + "\nTo: x\n").repeat(300),
                ("On " + "1 ".repeat(120) + "<\n").repeat(5_000),
                "* ".repeat(1000) + "From" + " *".repeat(900) + "\n");
    }
}
