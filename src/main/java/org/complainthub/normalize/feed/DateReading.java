package org.complainthub.normalize.feed;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the date forms that exports use; a date without a time is the start of that day. */
final class DateReading {

    /** Order of the parts of a date that does not begin with the year. */
    enum Order {
        YMD,
        MDY,
        DMY
    }

    private static final int LONGEST = 60;
    private static final List<String> USUAL = List.of(
            "yyyyMMdd[['T'][ ]HH:mm[:ss]]",
            "yyyyMMddHHmmss",
            "d[ ][-]MMM[ ][-]yyyy[ H:mm[:ss]]",
            "MMM d[,] yyyy[ H:mm[:ss]][ h:mm a]");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,4})-(\\d{1,2})-(\\d{1,4})"
            + "(?:[ T]*(AM|PM|上午|下午|晚上)?\\s*(\\d{1,2})(?::(\\d{1,2}))?(?::(\\d{1,2})(?:[.,]\\d{1,9})?)?\\s*(AM|PM)?)?"
            + "\\s*(Z|[+-]\\d{2}:?\\d{2})?");

    private final Order order;
    private final ZoneId zone;
    private final List<DateTimeFormatter> forms = new ArrayList<>();

    DateReading(@Nullable Order order, ZoneId zone, List<String> patterns) {
        this.order = order == null ? Order.MDY : order;
        this.zone = zone;
        patterns.forEach(pattern -> forms.add(formatter(pattern)));
        USUAL.forEach(pattern -> forms.add(formatter(pattern)));
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
                .toFormatter(Locale.ENGLISH);
    }

    /** The moment, empty when this is no date. */
    Optional<OffsetDateTime> read(String raw, @Nullable ZoneId columnZone) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).trim();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        ZoneId local = columnZone == null ? zone : columnZone;
        return numeric(text, local).or(() -> spelled(text, local));
    }

    private Optional<OffsetDateTime> numeric(String text, ZoneId local) {
        Matcher m = NUMERIC.matcher(unified(text));
        try {
            return m.matches() ? Optional.of(moment(m, local)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String unified(String text) {
        return text.toUpperCase(Locale.ROOT)
                .replaceAll("^(\\d{1,4})[/.年-](\\d{1,2})[/.月-](\\d{1,4})日?", "$1-$2-$3 ")
                .replaceAll("[时点](?=\\d)|分(?=\\d)", ":")
                .replaceAll("[时点分秒]", "")
                .replaceAll("\\s+", " ")
                .trim();
    }

    private OffsetDateTime moment(Matcher m, ZoneId local) {
        LocalDateTime time = date(m).atTime(hour(m), number(m.group(6)), number(m.group(7)));
        String offset = m.group(9);
        return offset == null ? time.atZone(local).toOffsetDateTime() : time.atOffset(ZoneOffset.of(offset));
    }

    private LocalDate date(Matcher m) {
        int a = number(m.group(1));
        int b = number(m.group(2));
        int c = number(m.group(3));
        if (m.group(1).length() == 4) {
            return LocalDate.of(a, b, c);
        }
        if (order == Order.YMD && m.group(3).length() < 3) {
            return LocalDate.of(2000 + a, b, c);
        }
        int year = c < 100 ? 2000 + c : c;
        boolean dayFirst = a > 12 || (order == Order.DMY && b <= 12);
        return dayFirst ? LocalDate.of(year, b, a) : LocalDate.of(year, a, b);
    }

    private static int hour(Matcher m) {
        int hour = number(m.group(5));
        String half = m.group(4) == null ? m.group(8) : m.group(4);
        if (half == null) {
            return hour;
        }
        boolean morning = half.equals("AM") || half.equals("上午");
        return morning ? hour % 12 : hour % 12 + 12;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private Optional<OffsetDateTime> spelled(String text, ZoneId local) {
        return forms.stream().flatMap(form -> parsed(form, text, local)).findFirst();
    }

    private static Stream<OffsetDateTime> parsed(DateTimeFormatter form, String text, ZoneId local) {
        try {
            var parsed = form.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof OffsetDateTime exact) {
                return Stream.of(exact);
            }
            LocalDateTime time = parsed instanceof LocalDateTime full ? full : ((LocalDate) parsed).atStartOfDay();
            return Stream.of(time.atZone(local).toOffsetDateTime());
        } catch (DateTimeException anotherForm) {
            return Stream.empty();
        }
    }
}
