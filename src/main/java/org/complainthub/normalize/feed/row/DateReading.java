package org.complainthub.normalize.feed.row;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
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
import org.complainthub.normalize.feed.descriptor.DateOrder;
import org.jspecify.annotations.Nullable;

/** Reads the date forms that exports use; a date without a time is the start of that day. */
public final class DateReading {

    private static final int LONGEST = 60;
    private static final int MONTHS = 12;
    private static final List<String> USUAL = List.of(
            "yyyyMMdd[['T'][ ]HH:mm[:ss]]",
            "yyyyMMddHHmmss",
            "d[ ][-]MMM[ ][-]yyyy[ H:mm[:ss]]",
            "MMM d[,] yyyy[ H:mm[:ss]][ h:mm a]");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,4})-(\\d{1,2})-(\\d{1,4})"
            + "(?:[ T]*(AM|PM|上午|下午|晚上)?\\s*(\\d{1,2})(?::(\\d{1,2}))?(?::(\\d{1,2})(?:[.,]\\d{1,9})?)?\\s*(AM|PM)?)?"
            + "\\s*(Z|[+-]\\d{2}:?\\d{2})?");

    private static final Pattern WITHOUT_YEAR =
            Pattern.compile("(\\d{1,2})(?:月(\\d{1,2})日?|[/-](\\d{1,2}))(?=$|\\s.*\\d)(.*)");
    private static final Pattern DAY = Pattern.compile("^(\\d{1,4})[/.年-](\\d{1,2})[/.月-](\\d{1,4})日?");
    private static final Pattern CLOCK_WORD = Pattern.compile("[时点分](?=\\d)");
    private static final Pattern CLOCK_END = Pattern.compile("[时点分秒]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern DOTTED = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}.*");
    private static final Pattern EPOCH = Pattern.compile("(1[3-9]\\d{8})(\\d{3})?");

    private final DayAndMonth written;
    private final DateOrder order;
    private final ZoneId zone;
    private final LocalDate latest;
    private final List<DateTimeFormatter> forms = new ArrayList<>();

    /**
     * @param latest day on which the file came: a date without a year is the last such day until then
     */
    public DateReading(DayAndMonth written, ZoneId zone, LocalDate latest, List<String> patterns) {
        this.written = written;
        this.order = written.order();
        this.zone = zone;
        this.latest = latest;
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

    /** Whether day and month of it could be the other way round and nothing tells. */
    public boolean isAmbiguous(String raw) {
        return written.isOpen(Normalizer.normalize(raw, Normalizer.Form.NFKC).strip());
    }

    /** The moment, empty when this is no date. */
    public Optional<OffsetDateTime> read(String raw, @Nullable ZoneId columnZone) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).trim();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        ZoneId local = columnZone == null ? zone : columnZone;
        return epoch(text, local).or(() -> numeric(withYear(text), local)).or(() -> spelled(text, local));
    }

    private String withYear(String text) {
        Matcher date = WITHOUT_YEAR.matcher(text);
        if (!date.matches()) {
            return text;
        }
        int first = number(date.group(1));
        int second = number(date.group(2) == null ? date.group(3) : date.group(2));
        boolean dayFirst = date.group(2) == null && (first > MONTHS || (order == DateOrder.DMY && second <= MONTHS));
        MonthDay day = monthDay(dayFirst ? second : first, dayFirst ? first : second);
        if (day == null) {
            return text;
        }
        int year = day.atYear(latest.getYear()).isAfter(latest) ? latest.getYear() - 1 : latest.getYear();
        return day.atYear(year) + date.group(4);
    }

    private static @Nullable MonthDay monthDay(int month, int day) {
        try {
            return MonthDay.of(month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Optional<OffsetDateTime> epoch(String text, ZoneId local) {
        Matcher epoch = EPOCH.matcher(text);
        return epoch.matches()
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch.group(1)))
                        .atZone(local)
                        .toOffsetDateTime())
                : Optional.empty();
    }

    private Optional<OffsetDateTime> numeric(String text, ZoneId local) {
        Matcher m = NUMERIC.matcher(unified(text));
        boolean dotted = !written.proven() && DOTTED.matcher(text).matches();
        try {
            return m.matches() ? Optional.of(moment(m, dotted ? DateOrder.DMY : order, local)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String unified(String text) {
        String date = DAY.matcher(text.toUpperCase(Locale.ROOT)).replaceFirst("$1-$2-$3 ");
        String time = CLOCK_WORD.matcher(date).replaceAll(":");
        return BLANKS.matcher(CLOCK_END.matcher(time).replaceAll(""))
                .replaceAll(" ")
                .trim();
    }

    private static OffsetDateTime moment(Matcher m, DateOrder order, ZoneId local) {
        LocalDateTime time = date(m, order).atTime(hour(m), number(m.group(6)), number(m.group(7)));
        String offset = m.group(9);
        return offset == null ? time.atZone(local).toOffsetDateTime() : time.atOffset(ZoneOffset.of(offset));
    }

    private static LocalDate date(Matcher m, DateOrder order) {
        int a = number(m.group(1));
        int b = number(m.group(2));
        int c = number(m.group(3));
        if (m.group(1).length() == 4) {
            return LocalDate.of(a, b, c);
        }
        if (order == DateOrder.YMD && m.group(3).length() < 3) {
            return LocalDate.of(2000 + a, b, c);
        }
        int year = c < 100 ? 2000 + c : c;
        boolean dayFirst = a > MONTHS || (order == DateOrder.DMY && b <= MONTHS);
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
