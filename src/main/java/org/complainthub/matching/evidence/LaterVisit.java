package org.complainthub.matching.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.identity.NamedDays;

/**
 * Whether somebody tells of a visit that came after his earlier complaint: what went wrong there cannot be what he
 * complained of before, be it of the same category. A defect that shows again is the old one, and so is what he himself
 * calls the old matter.
 */
public final class LaterVisit {

    private static final int LENGTH_OF_A_DAY = "2026-01-31".length();

    private static final Set<String> WAITS = Set.of("WAIT_REPAIR", "WAIT_RECEPTION", "DELIVERY_LATE", "BOOKING");
    private static final Pattern HOURS = Pattern.compile(
            "(?:[0-9]{1,2}|[一二两兩三四五六七八九十半几幾]{1,3})(?:个|個)?(?:多|来|來|半)?(?:小时|小時|钟头|鐘頭|钟(?!表))|\\bhours?\\b",
            Pattern.CASE_INSENSITIVE);

    private LaterVisit() {}

    /**
     * Whether the event of this complaint, and every day that it names, is after all of them had come.
     *
     * @param matter the earlier receipts of one file
     */
    public static boolean isTold(Complaint now, List<Complaint> matter) {
        String day = now.times().occurredOn();
        return day != null
                && day.length() == LENGTH_OF_A_DAY
                && !speaksOfTheOld(now)
                && (!Categories.lasts(now) || isWaitOfHours(now))
                && matter.stream().allMatch(earlier -> isAfter(day, now, earlier));
    }

    /** Who counts the hours speaks of one visit. */
    private static boolean isWaitOfHours(Complaint now) {
        return WAITS.containsAll(now.problem().categories())
                && HOURS.matcher(now.text().customerWords()).find();
    }

    private static boolean speaksOfTheOld(Complaint now) {
        return now.problem().recurrent() || now.problem().complainedBefore();
    }

    private static boolean isAfter(String day, Complaint now, Complaint earlier) {
        LocalDate came = earlier.times().receivedAt().toLocalDate();
        return LocalDate.parse(day).isAfter(came) && NamedDays.of(now).stream().allMatch(named -> named.isAfter(came));
    }
}
