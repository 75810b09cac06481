package org.complainthub.normalize.transcript;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.written.WrittenDate;
import org.complainthub.normalize.written.WrittenDates;
import org.jspecify.annotations.Nullable;

/** When a call took place, from the best of what is known of it. */
final class CallTime {

    private static final Pattern MONTH_AND_DAY = Pattern.compile("^(0[1-9]|1[0-2])([0-3]\\d)(?!\\d)");
    private static final Pattern CLOCK = Pattern.compile("(?<![\\d:.])([0-2]?\\d):([0-5]\\d):([0-5]\\d)(?![\\d:])");

    private CallTime() {}

    /** An ISO 8601 moment of a field, in the house's zone when it has no offset; null when it is none. */
    static @Nullable OffsetDateTime parse(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(written.strip().replace(' ', 'T'));
        } catch (DateTimeException withoutOffset) {
            return local(written.strip().replace(' ', 'T'));
        }
    }

    private static @Nullable OffsetDateTime local(String written) {
        try {
            return LocalDateTime.parse(written).atZone(WrittenDate.ZONE).toOffsetDateTime();
        } catch (DateTimeException other) {
            List<WrittenDate> dates = WrittenDates.in(written);
            return dates.isEmpty() ? null : dates.get(0).moment();
        }
    }

    /** From header, then file name; null when neither has a date. */
    static @Nullable OffsetDateTime of(Conversation call, Receipt receipt) {
        if (call.particulars().startedAt() != null) {
            return call.particulars().startedAt();
        }
        List<WrittenDate> dates = WrittenDates.in(call.preamble());
        WrittenDate found = dates.stream()
                .filter(date -> date.time() != null)
                .findFirst()
                .orElse(dates.isEmpty() ? inName(receipt) : dates.get(0));
        if (found == null || found.time() != null) {
            return found == null ? null : found.moment();
        }
        return new WrittenDate(found.date(), clock(call), 0, 0).moment();
    }

    private static @Nullable WrittenDate inName(Receipt receipt) {
        String name = receipt.name().substring(receipt.name().lastIndexOf('/') + 1);
        List<WrittenDate> dates = WrittenDates.in(name);
        return dates.isEmpty() ? monthAndDay(name, receipt.arrivedAt().toLocalDate()) : dates.get(0);
    }

    /** 0912_hotline.txt is of the twelfth of September before it arrived. */
    private static @Nullable WrittenDate monthAndDay(String name, LocalDate arrived) {
        Matcher matcher = MONTH_AND_DAY.matcher(name);
        if (!matcher.find()) {
            return null;
        }
        try {
            LocalDate date = WrittenDates.nearest(
                    Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), arrived);
            return new WrittenDate(date, null, 0, 0);
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    /** The time of day of the first turn; stamps that count from the start of the call begin near zero. */
    private static @Nullable LocalTime clock(Conversation call) {
        Matcher matcher = CLOCK.matcher(call.verbatim() == null ? "" : call.verbatim());
        if (!matcher.find()) {
            return null;
        }
        int hour = Integer.parseInt(matcher.group(1));
        return hour >= 6 && hour < 24
                ? LocalTime.of(hour, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)))
                : null;
    }
}
