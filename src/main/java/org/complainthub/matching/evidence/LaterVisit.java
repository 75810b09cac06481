package org.complainthub.matching.evidence;

import java.time.LocalDate;
import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.identity.NamedDays;

/**
 * Whether somebody tells of a visit that came after his earlier complaint: what went wrong there cannot be what he
 * complained of before, be it of the same category. A defect that shows again is the old one, and so is what he himself
 * calls the old matter.
 */
public final class LaterVisit {

    private static final int LENGTH_OF_A_DAY = "2026-01-31".length();

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
                && !Categories.lasts(now)
                && matter.stream().allMatch(earlier -> isAfter(day, now, earlier));
    }

    private static boolean speaksOfTheOld(Complaint now) {
        return now.problem().recurrent() || now.problem().complainedBefore();
    }

    private static boolean isAfter(String day, Complaint now, Complaint earlier) {
        LocalDate came = earlier.times().receivedAt().toLocalDate();
        return LocalDate.parse(day).isAfter(came) && NamedDays.of(now).stream().allMatch(named -> named.isAfter(came));
    }
}
