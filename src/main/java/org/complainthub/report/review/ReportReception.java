package org.complainthub.report.review;

import java.time.OffsetDateTime;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.complainthub.report.register.ReportStores;
import org.springframework.stereotype.Component;

/** Notes what proves that a report reached its department: that it was delivered, and that somebody opened it. */
@Component("reportReception")
public class ReportReception {

    private final ReportStores stores;
    private final ReviewNotices notices;

    public ReportReception(ReportStores stores, ReviewNotices notices) {
        this.stores = stores;
        this.notices = notices;
    }

    /**
     * The mail server of the department took its mail.
     *
     * @param receiptId of what proves it
     */
    public void delivered(String reportNumber, String receiptId) {
        advance(reportNumber, ReportState.DELIVERED, receiptId);
    }

    /**
     * Somebody of the department read its mail or opened its form.
     *
     * @param proof id of the read receipt, or what else proves it
     */
    public void opened(String reportNumber, String proof) {
        advance(reportNumber, ReportState.OPENED, proof);
    }

    /** A report that is further already stays where it is. */
    private void advance(String number, ReportState next, String proof) {
        stores.reports().find(number).ifPresent(found -> stores.transaction().executeWithoutResult(status -> {
            stores.files().lock(found.complaintNumber());
            stores.reports()
                    .find(number)
                    .filter(report -> report.state().mayBecome(next))
                    .ifPresent(report -> move(report.become(next), proof));
        }));
    }

    private void move(CorrectiveActionReport report, String proof) {
        OffsetDateTime at = notices.now();
        stores.reports().update(report, new ReportStep(report.department(), proof, at));
        notices.announce(report, proof, at);
    }
}
