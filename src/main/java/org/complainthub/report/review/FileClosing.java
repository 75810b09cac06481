package org.complainthub.report.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.report.announcement.ReportAnnouncements;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.complainthub.report.register.ReportStores;
import org.springframework.stereotype.Component;

/**
 * Closes a complaint file: when every department that it waits for has an approved answer, and no mail of its reports has
 * come back without having been sent again.
 */
@Component("fileClosing")
public class FileClosing {

    private final ReportStores stores;
    private final ReportAnnouncements announcements;
    private final Clock clock;

    public FileClosing(ReportStores stores, ReportAnnouncements announcements, Clock clock) {
        this.stores = stores;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Closes the file, with those that were joined into it, if it may be closed; the caller's transaction holds its lock.
     *
     * @param number of the file, or of one that was joined into it
     * @param cause id of what led to it
     */
    public void closeIfComplete(String number, String cause) {
        String complaintNumber = stores.joined().current(number);
        List<String> family = stores.joined().family(complaintNumber);
        if (family.stream().allMatch(stores.files()::isClosed)
                || !stores.files().areComplete(family)) {
            return;
        }
        // as exact as the database keeps it
        OffsetDateTime at = OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
        stores.reports().ofFile(complaintNumber).stream()
                .filter(report -> report.state() == ReportState.VERIFIED)
                .forEach(report -> stores.reports()
                        .update(report.become(ReportState.CLOSED), ReportStep.ofHub("the file is complete", at)));
        family.forEach(file -> stores.files().close(file, at));
        announcements.add(CorrectiveActionFact.closed(cause, complaintNumber, at));
    }

    /** Closes the files that only waited for a mail that came back and has been sent again. */
    public void closeComplete() {
        stores.files().complete().forEach(file -> stores.transaction().executeWithoutResult(status -> {
            stores.files().lock(file);
            // a file that was opened again is closed again, which is another fact
            closeIfComplete(file, "mails of " + file + " at " + clock.instant());
        }));
    }
}
