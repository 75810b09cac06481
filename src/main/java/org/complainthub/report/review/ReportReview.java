package org.complainthub.report.review;

import java.time.OffsetDateTime;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.report.form.Author;
import org.complainthub.report.form.ReportForms;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.complainthub.report.register.ReportStores;
import org.springframework.stereotype.Component;

/** Decides on answered reports: approved, which may close the file, or given back with a reason. */
@Component("reportReview")
public class ReportReview {

    private static final int LONGEST_REASON = 2000;

    private final ReportStores stores;
    private final ReportForms forms;
    private final FileClosing closing;
    private final ReviewNotices notices;

    public ReportReview(ReportStores stores, ReportForms forms, FileClosing closing, ReviewNotices notices) {
        this.stores = stores;
        this.forms = forms;
        this.closing = closing;
        this.notices = notices;
    }

    /**
     * Approves the measures of an answered report.
     *
     * @param person login of who approves
     * @param remark in his words, may be empty
     * @throws InvalidInput when there is no such report, it is not answered, or the person may be the author
     */
    public CorrectiveActionReport approve(String number, String person, String remark) {
        return inTurn(number, report -> {
            if (Author.of(report.answeredBy()).mayBe(person)) {
                throw new InvalidInput("report " + number + " was answered by " + report.answeredBy()
                        + "; somebody else has to approve it");
            }
            return approved(report, person, remark);
        });
    }

    /** Approves an answer whose form asks for no approval by a person; within the caller's transaction. */
    public void approveWithoutPerson(CorrectiveActionReport report) {
        if (report.state() == ReportState.ANSWERED && !forms.of(report.form()).approval()) {
            approved(report, "hub", "form " + report.form() + " asks for no approval");
        }
    }

    /**
     * Gives an answered report back to its department, which is told the reason by mail; what it said is kept.
     *
     * @throws InvalidInput when there is no such report, it is not answered, or no reason is given
     */
    public CorrectiveActionReport giveBack(String number, String person, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInput(
                    "to give a report back a reason of 1 to " + LONGEST_REASON + " characters is needed");
        }
        return inTurn(number, report -> {
            if (report.state() != ReportState.ANSWERED) {
                throw new InvalidInput("report " + number + " is " + report.state() + " and cannot be given back");
            }
            CorrectiveActionReport returned = moved(report, ReportState.RETURNED, person, reason);
            notices.giveBack(returned, reason);
            return returned;
        });
    }

    private CorrectiveActionReport approved(CorrectiveActionReport report, String person, String remark) {
        CorrectiveActionReport verified = moved(report, ReportState.VERIFIED, person, remark);
        closing.closeIfComplete(verified.complaintNumber(), cause(verified));
        return stores.reports().find(verified.number()).orElseThrow();
    }

    private CorrectiveActionReport moved(
            CorrectiveActionReport report, ReportState next, String person, String reason) {
        OffsetDateTime at = notices.now();
        CorrectiveActionReport moved = report.become(next);
        stores.reports().update(moved, new ReportStep(person, reason.strip(), at));
        notices.announce(moved, cause(moved), at);
        return moved;
    }

    private String cause(CorrectiveActionReport report) {
        int states = stores.history().of(report.number()).size();
        return report.number() + "/" + report.round() + "/" + states;
    }

    private interface Decision {
        CorrectiveActionReport on(CorrectiveActionReport report);
    }

    private CorrectiveActionReport inTurn(String number, Decision decision) {
        String file = existing(number).complaintNumber();
        return stores.transaction().execute(status -> {
            stores.files().lock(file);
            return decision.on(existing(number));
        });
    }

    private CorrectiveActionReport existing(String number) {
        return stores.reports().find(number).orElseThrow(() -> new InvalidInput("there is no report " + number));
    }
}
