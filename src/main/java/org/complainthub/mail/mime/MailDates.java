package org.complainthub.mail.mime;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates of header fields (RFC 5322 section 3.3), also the usual wrong ones. */
public final class MailDates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, String> ZONES = Map.of(
            "EST", "-0500", "EDT", "-0400", "CST", "-0600", "CDT", "-0500", "MST", "-0700", "MDT", "-0600", "PST",
            "-0800", "PDT", "-0700", "JST", "+0900");
    private static final Pattern DATE = Pattern.compile(
            "(\\d{1,2})[\\s-]+([A-Za-z]{3})[a-z]*[\\s-]+(\\d{2,4})[,\\s]+(\\d{1,2})[:.](\\d{1,2})(?:[:.](\\d{1,2}))?"
                    + "\\s*(?:([+-]\\d{2}):?(\\d{2})|([A-Za-z]{2,4}))?");
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2})(?::(\\d{2}))?.{0,10}?([+-]\\d{2}):?(\\d{2})");

    private MailDates() {}

    /** The date in its own offset; empty when there is none or it cannot be (before 1990, after 2090). */
    public static Optional<OffsetDateTime> parse(String value) {
        try {
            return read(value).filter(date -> date.getYear() >= 1990 && date.getYear() <= 2090);
        } catch (DateTimeException | NumberFormatException impossible) {
            return Optional.empty();
        }
    }

    /** When the last server took the message: the date of the topmost Received field that has one. */
    public static Optional<OffsetDateTime> received(MailHeaders headers) {
        return headers.all("Received").stream()
                .map(value -> parse(value.substring(value.lastIndexOf(';') + 1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<OffsetDateTime> read(String value) {
        Matcher date = DATE.matcher(value);
        if (date.find()) {
            int month = MONTHS.indexOf(date.group(2).toLowerCase(Locale.ROOT)) + 1;
            LocalDate day = LocalDate.of(year(date.group(3)), month, Integer.parseInt(date.group(1)));
            return Optional.of(timeOn(day, date, date.group(9)));
        }
        Matcher iso = ISO.matcher(value);
        if (!iso.find()) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.parse(iso.group(1) + "-" + iso.group(2) + "-" + iso.group(3));
        return Optional.of(timeOn(day, iso, null));
    }

    private static OffsetDateTime timeOn(LocalDate day, Matcher found, @Nullable String zone) {
        int second = found.group(6) == null ? 0 : Math.min(59, Integer.parseInt(found.group(6)));
        LocalTime time = LocalTime.of(Integer.parseInt(found.group(4)), Integer.parseInt(found.group(5)), second);
        return day.atTime(time).atOffset(offset(found.group(7), found.group(8), zone));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? (year < 1000 ? year + 1900 : year) : year < 50 ? year + 2000 : year + 1900;
    }

    private static ZoneOffset offset(@Nullable String hours, @Nullable String minutes, @Nullable String zone) {
        if (hours != null) {
            return ZoneOffset.of(hours + ":" + minutes);
        }
        String known = zone == null ? null : ZONES.get(zone.toUpperCase(Locale.ROOT));
        return known == null ? ZoneOffset.UTC : ZoneOffset.of(known);
    }
}
