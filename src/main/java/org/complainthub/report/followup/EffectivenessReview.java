package org.complainthub.report.followup;

import java.time.OffsetDateTime;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.report.followup.Effectiveness.State;
import org.complainthub.report.form.Author;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.ReportStep;
import org.complainthub.report.register.ReportStores;
import org.complainthub.report.review.Reopening;
import org.complainthub.report.review.ReviewNotices;
import org.springframework.stereotype.Component;

/** People answer whether measures work (ISO 10002, 8.3; 8D, step D6): where they do not, the department is asked for others. */
@Component("effectivenessReview")
public class EffectivenessReview {

    private static final int LONGEST_REASON = 2000;

    private final EffectivenessRegister register;
    private final ReportStores stores;
    private final Reopening reopening;
    private final ReviewNotices notices;

    public EffectivenessReview(
            EffectivenessRegister register, ReportStores stores, Reopening reopening, ReviewNotices notices) {
        this.register = register;
        this.stores = stores;
        this.reopening = reopening;
        this.notices = notices;
    }

    /**
     * Answers for the measures of a report that are watched or in question.
     *
     * @param person login of who answers
     * @throws InvalidInput without a reason, when the question is not open, or when the person may be the author
     */
    public Effectiveness answer(String reportNumber, boolean effective, String person, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInput(
                    "to say whether measures work a reason of 1 to " + LONGEST_REASON + " characters is needed");
        }
        String file = existing(reportNumber).complaintNumber();
        return stores.transaction().execute(status -> {
            stores.files().lock(file);
            CorrectiveActionReport report = existing(reportNumber);
            if (Author.of(report.answeredBy()).mayBe(person)) {
                throw new InvalidInput("report " + reportNumber + " was answered by " + report.answeredBy()
                        + "; somebody else has to say whether its measures work");
            }
            return answered(report, effective ? State.EFFECTIVE : State.INEFFECTIVE, person, reason.strip());
        });
    }

    private Effectiveness answered(CorrectiveActionReport report, State answer, String person, String reason) {
        Effectiveness asked = register.of(report.number())
                .filter(question -> question.round() == report.round())
                .orElseThrow(() -> new InvalidInput("the measures of " + report.number() + " are not approved yet"));
        OffsetDateTime now = notices.now();
        Effectiveness answered = asked.become(answer, null, now);
        if (!register.update(asked, answered, new ReportStep(person, reason, now))) {
            throw new InvalidInput("it has just happened again; look at " + report.number() + " once more");
        }
        String cause = report.number() + "/" + report.round() + "/" + answer;
        notices.announce(
                "corrective-action." + (answer == State.EFFECTIVE ? "effective" : "ineffective") + ".v1",
                report,
                cause);
        if (answer == State.INEFFECTIVE) {
            reopening.askAgain(report, new Reopening.Occasion("ineffective", cause, person, reason));
        }
        return answered;
    }

    private CorrectiveActionReport existing(String number) {
        return stores.reports().find(number).orElseThrow(() -> new InvalidInput("there is no report " + number));
    }
}
