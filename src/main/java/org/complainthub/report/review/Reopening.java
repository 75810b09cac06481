package org.complainthub.report.review;

import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;
import org.complainthub.report.letter.SideMail;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.complainthub.report.register.ReportStores;
import org.springframework.stereotype.Component;

/** Opens a closed file again, because its customer is not satisfied or measures do not work: departments are asked for others. */
@Component("reopening")
public class Reopening {

    private static final String CUSTOMER = "customer";

    /**
     * Why a department is asked again.
     *
     * @param template of its mail, without language
     * @param cause id of what led to it
     * @param actor who wants it
     * @param words for the department, may be empty
     */
    public record Occasion(String template, String cause, String actor, String words) {}

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
        if (!open(complaintNumber, cause)) {
            return false;
        }
        Occasion occasion = new Occasion("dissatisfied", cause, CUSTOMER, words);
        stores.reports().ofFile(complaintNumber).stream()
                .filter(report -> report.state() == ReportState.CLOSED)
                .forEach(report -> ask(report, occasion));
        return true;
    }

    /** Asks the department of one report for other measures; its file is open until they are approved. */
    public void askAgain(CorrectiveActionReport report, Occasion occasion) {
        open(stores.joined().current(report.complaintNumber()), occasion.cause());
        ask(report, occasion);
    }

    private boolean open(String complaintNumber, String cause) {
        boolean wasClosed = stores.files().isClosed(complaintNumber);
        if (wasClosed) {
            stores.files().reopen(complaintNumber);
            notices.announceReopened(complaintNumber, cause);
        }
        return wasClosed;
    }

    private void ask(CorrectiveActionReport closed, Occasion occasion) {
        CorrectiveActionReport report = closed.reopen();
        stores.reports().update(report, new ReportStep(occasion.actor(), occasion.cause(), notices.now()));
        notices.announceAskedAgain(report, occasion.cause());
        mail.toDepartment(
                department(report.department()),
                report,
                new SideMail.Note(occasion.template(), occasion.cause(), "", occasion.words()));
    }

    /** One that is gone meanwhile is asked by way of the desk. */
    private Department department(String code) {
        return reference.department(code).orElseGet(() -> new Department(code, code, code, code, null));
    }
}
