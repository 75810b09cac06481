package org.complainthub.intake.pull;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** When a busy server wants to be asked again (RFC 9110 section 10.2.3): after so many seconds, or at a time. */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** The moment, at most a day ahead; empty for what cannot be read or is past. */
    static Optional<Instant> moment(String value, Instant now) {
        return written(value.strip(), now)
                .filter(now::isBefore)
                .map(moment -> moment.isBefore(now.plus(LONGEST)) ? moment : now.plus(LONGEST));
    }

    private static Optional<Instant> written(String value, Instant now) {
        if (value.matches("\\d{1," + MOST_DIGITS + "}")) {
            return Optional.of(now.plusSeconds(Long.parseLong(value)));
        }
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
