package org.complainthub.intake.sidecar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;

/** The time that a mail room stamped on a letter: a day, or a day and a time, of China when no offset is told. */
final class ReceivedStamp {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-M-d[ H:mm[:ss]][XXX]").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private ReceivedStamp() {}

    /** @throws IllegalArgumentException when it is no time, or none at which a letter can have been received */
    static OffsetDateTime read(String written, Instant now) {
        OffsetDateTime moment = moment(written);
        if (moment.toInstant().isAfter(now)) {
            throw new IllegalArgumentException("received lies in the future: " + written);
        }
        if (moment.toLocalDate().isBefore(FIRST)) {
            throw new IllegalArgumentException("received lies before " + FIRST + ": " + written);
        }
        return moment;
    }

    private static OffsetDateTime moment(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceFirst("^(\\d{4})[年/.-](\\d{1,2})[月/.-](\\d{1,2})日?[T ]*", "$1-$2-$3 ")
                .strip();
        try {
            TemporalAccessor time = FORM.parseBest(plain, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (time instanceof OffsetDateTime exact) {
                return exact;
            }
            LocalDateTime local = time instanceof LocalDateTime full ? full : ((LocalDate) time).atStartOfDay();
            return local.atZone(ZONE).toOffsetDateTime();
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException(
                    "received is no time such as 2026-11-20 09:30 or 2026-11-20: " + written, noTime);
        }
    }
}
