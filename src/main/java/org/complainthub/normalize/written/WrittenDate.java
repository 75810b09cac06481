package org.complainthub.normalize.written;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A date found in a text.
 *
 * @param time of day when the text gives one directly behind the date
 * @param start where it begins in the text
 * @param end where it ends, with the time of day
 */
public record WrittenDate(LocalDate date, @Nullable LocalTime time, int start, int end) {

    /** The zone of whatever gives no offset. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** This moment; the start of the day when no time is given. */
    public OffsetDateTime moment() {
        return date.atTime(time == null ? LocalTime.MIDNIGHT : time)
                .atZone(ZONE)
                .toOffsetDateTime();
    }
}
