package org.complainthub.normalize.feed.row;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.normalize.feed.descriptor.DateOrder;

/**
 * Which of day and month a file writes first.
 *
 * @param proven whether the descriptor or a date of the file tells it; else it is what fits the day best on which the file came
 */
public record DayAndMonth(DateOrder order, boolean proven) {

    private static final int MONTHS = 12;

    /** Files tell of what was lately. */
    private static final int LATELY = 62;

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{2,4})(?!\\d).*");

    static DayAndMonth told(DateOrder order) {
        return new DayAndMonth(order, true);
    }

    /** A 13 in either place decides; else the order in which more of them are of the time before the file came, the month first. */
    public static DayAndMonth of(Stream<String> values, LocalDate arrived) {
        List<Matcher> dates = values.map(value -> DATE.matcher(value.strip()))
                .filter(Matcher::matches)
                .toList();
        Set<DateOrder> orders = EnumSet.noneOf(DateOrder.class);
        dates.forEach(date -> {
            if (number(date, 1) > MONTHS) {
                orders.add(DateOrder.DMY);
            } else if (number(date, 2) > MONTHS) {
                orders.add(DateOrder.MDY);
            }
        });
        if (orders.size() == 1) {
            return told(orders.iterator().next());
        }
        boolean dayFirst = lately(dates, 1, arrived) > lately(dates, 2, arrived);
        return new DayAndMonth(dayFirst ? DateOrder.DMY : DateOrder.MDY, false);
    }

    private static long lately(List<Matcher> dates, int day, LocalDate arrived) {
        return dates.stream().filter(date -> isLately(date, day, arrived)).count();
    }

    private static boolean isLately(Matcher date, int day, LocalDate arrived) {
        int year = number(date, 3);
        try {
            LocalDate read = LocalDate.of(year < 100 ? 2000 + year : year, number(date, 3 - day), number(date, day));
            return !read.isAfter(arrived.plusDays(1)) && read.isAfter(arrived.minusDays(LATELY));
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** Whether day and month of it could be the other way round and nothing tells. */
    boolean isOpen(String text) {
        Matcher date = DATE.matcher(text);
        return !proven
                && date.matches()
                && number(date, 1) <= MONTHS
                && number(date, 2) <= MONTHS
                && number(date, 1) != number(date, 2);
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
