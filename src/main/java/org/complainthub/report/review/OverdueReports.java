package org.complainthub.report.review;

import java.time.OffsetDateTime;
import org.complainthub.complaint.ClockFact;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.complainthub.report.register.ReportStores;
import org.springframework.stereotype.Component;

/** Marks reports as overdue whose answer was due by a clock of their department's work. Who is told, the clocks say. */
@Component("overdueReports")
public class OverdueReports {

    private final ReportStores stores;
    private final ReviewNotices notices;

    public OverdueReports(ReportStores stores, ReviewNotices notices) {
        this.stores = stores;
        this.notices = notices;
    }

    /** A clock was due and not met; a report that is answered, or overdue already, stays as it is. */
    public void follow(ClockFact breached) {
        String file = breached.complaintNumber();
        if (file == null || stores.reports().find(file, breached.department()).isEmpty()) {
            return;
        }
        stores.transaction().executeWithoutResult(status -> {
            stores.files().lock(file);
            stores.reports()
                    .find(file, breached.department())
                    .filter(report -> report.state().mayBecome(ReportState.OVERDUE))
                    .ifPresent(report -> mark(report.become(ReportState.OVERDUE), breached));
        });
    }

    private void mark(CorrectiveActionReport report, ClockFact breached) {
        OffsetDateTime at = notices.now();
        String reason = breached.clock() + " was due " + breached.dueAt() + " (" + breached.basis() + ")";
        stores.reports().update(report, ReportStep.ofHub(reason, at));
        notices.announce(report, breached.timer(), at);
    }
}
