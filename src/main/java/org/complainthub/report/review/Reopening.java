package org.complainthub.report.review;

import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;
import org.complainthub.report.letter.SideMail;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.complainthub.report.register.ReportStores;
import org.springframework.stereotype.Component;

/** Opens a closed file again because its customer is not satisfied: its departments are asked for new measures. */
@Component("reopening")
public class Reopening {

    private static final String CUSTOMER = "customer";

    private final ReportStores stores;
    private final SideMail mail;
    private final ReferenceData reference;
    private final ReviewNotices notices;

    public Reopening(ReportStores stores, SideMail mail, ReferenceData reference, ReviewNotices notices) {
        this.stores = stores;
        this.mail = mail;
        this.reference = reference;
        this.notices = notices;
    }

    /**
     * Opens the file if it is closed; one that is open goes on. The caller's transaction holds its lock.
     *
     * @param cause id of what led to it
     * @param words the customer's own, may be empty
     * @return whether it was closed
     */
    public boolean reopen(String complaintNumber, String cause, String words) {
        if (!stores.files().isClosed(complaintNumber)) {
            return false;
        }
        stores.files().reopen(complaintNumber);
        notices.announceReopened(complaintNumber, cause);
        stores.reports().ofFile(complaintNumber).stream()
                .filter(report -> report.state() == ReportState.CLOSED)
                .forEach(report -> askAgain(report.reopen(), cause, words));
        return true;
    }

    private void askAgain(CorrectiveActionReport report, String cause, String words) {
        stores.reports().update(report, new ReportStep(CUSTOMER, cause, notices.now()));
        notices.announceAskedAgain(report, cause);
        mail.toDepartment(department(report.department()), report, new SideMail.Note("dissatisfied", cause, "", words));
    }

    /** One that is gone meanwhile is asked by way of the desk. */
    private Department department(String code) {
        return reference.department(code).orElseGet(() -> new Department(code, code, code, code, null));
    }
}
