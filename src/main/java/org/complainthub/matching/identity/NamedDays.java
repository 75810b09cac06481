package org.complainthub.matching.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.jspecify.annotations.Nullable;

/** The days on which something happened, as far as a receipt names any; a year that is left out is the latest that fits. */
public final class NamedDays {

    private static final int READ = 4000;
    private static final int MOST = 4;
    private static final int LENGTH_OF_A_DAY = "2026-01-31".length();
    private static final int DAYS_OF_A_MONTH = 31;
    private static final String NUMBER = "([0-9]{1,2}|[一二三四五六七八九十]{1,3})";
    private static final Pattern FULL =
            Pattern.compile("(?<![0-9])(20[0-9]{2})[-/.年](1[0-2]|0?[1-9])[-/.月](3[01]|[12][0-9]|0?[1-9])(?![0-9])");
    private static final Pattern OF_A_MONTH = Pattern.compile(NUMBER + "月" + NUMBER + "[日号號]");
    private static final Pattern ALONE = Pattern.compile("(?<![0-9一二三四五六七八九十月第])" + NUMBER + "[号號](?![楼樓线線店门門院路车車码碼])");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b([0-9]{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + " ([0-9]{1,2})(?:st|nd|rd|th)?\\b", Pattern.CASE_INSENSITIVE);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Set<Channel> AT_ONCE = Set.of(Channel.CALLBACK, Channel.WALK_IN);

    private static final Memoized<Complaint, SortedSet<LocalDate>> DAYS = new Memoized<>(NamedDays::read);

    private NamedDays() {}

    /** The day of the event first of all; for a call or a visit that names none, its own day. At most a few. */
    public static SortedSet<LocalDate> of(Complaint complaint) {
        return DAYS.apply(complaint);
    }

    private static SortedSet<LocalDate> read(Complaint complaint) {
        SortedSet<LocalDate> days = new TreeSet<>();
        LocalDate received = complaint.times().receivedAt().toLocalDate();
        String occurred = complaint.times().occurredOn();
        if (occurred != null && occurred.length() == LENGTH_OF_A_DAY) {
            add(days, day(() -> LocalDate.parse(occurred)), received);
        }
        String words = complaint.text().customerWords();
        named(words.length() > READ ? words.substring(0, READ) : words, received, days);
        if (days.isEmpty() && AT_ONCE.contains(complaint.channel())) {
            days.add(received);
        }
        return Collections.unmodifiableSortedSet(days);
    }

    private static void named(String words, LocalDate received, SortedSet<LocalDate> days) {
        for (Matcher m = FULL.matcher(words); m.find(); ) {
            add(days, day(() -> LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)))), received);
        }
        for (Matcher m = OF_A_MONTH.matcher(words); m.find(); ) {
            add(days, latest(number(m.group(1)), number(m.group(2)), received), received);
        }
        for (Matcher m = ALONE.matcher(words); m.find(); ) {
            add(days, latestOfMonth(number(m.group(1)), received), received);
        }
        for (Matcher m = DAY_FIRST.matcher(words); m.find(); ) {
            add(days, latest(month(m.group(2)), number(m.group(1)), received), received);
        }
        for (Matcher m = MONTH_FIRST.matcher(words); m.find(); ) {
            add(days, latest(month(m.group(1)), number(m.group(2)), received), received);
        }
    }

    private static void add(SortedSet<LocalDate> days, @Nullable LocalDate day, LocalDate received) {
        if (day != null && !day.isAfter(received) && days.size() < MOST) {
            days.add(day);
        }
    }

    private static @Nullable LocalDate latest(int month, int day, LocalDate received) {
        LocalDate thisYear = day(() -> LocalDate.of(received.getYear(), month, day));
        return thisYear != null && thisYear.isAfter(received) ? thisYear.minusYears(1) : thisYear;
    }

    private static @Nullable LocalDate latestOfMonth(int day, LocalDate received) {
        if (day < 1 || day > DAYS_OF_A_MONTH) {
            return null;
        }
        LocalDate thisMonth = day(() -> received.withDayOfMonth(day));
        return thisMonth == null || thisMonth.isAfter(received)
                ? day(() -> received.minusMonths(1).withDayOfMonth(day))
                : thisMonth;
    }

    private static int month(String name) {
        return 1 + MONTHS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3));
    }

    /** Of digits, or of Chinese numerals up to 九十九. */
    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return numeral(text.charAt(text.length() - 1));
        }
        int tens = ten == 0 ? 1 : numeral(text.charAt(0));
        return tens * 10 + (ten + 1 < text.length() ? numeral(text.charAt(ten + 1)) : 0);
    }

    private static int numeral(char character) {
        return "零一二三四五六七八九".indexOf(character);
    }

    private static @Nullable LocalDate day(DayOf day) {
        try {
            return day.get();
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    @FunctionalInterface
    private interface DayOf {
        LocalDate get();
    }
}
