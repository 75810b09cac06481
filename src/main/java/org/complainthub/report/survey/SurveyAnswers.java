package org.complainthub.report.survey;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.complainthub.complaint.CustomerFact;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.report.customer.CustomerMail;
import org.complainthub.report.review.Reopening;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes answers to the survey, each once; a poor one opens its file again and is told to the desk. */
@Component("surveyAnswers")
public class SurveyAnswers {

    private final SurveyStores stores;
    private final SurveyRules rules;
    private final CustomerMail mail;
    private final Reopening reopening;

    public SurveyAnswers(SurveyStores stores, SurveyRules rules, CustomerMail mail, Reopening reopening) {
        this.stores = stores;
        this.rules = rules;
        this.mail = mail;
        this.reopening = reopening;
    }

    /**
     * An answer as it is judged.
     *
     * @param recordedBy login of the clerk who asked by phone, null when the customer answered himself
     * @param poor why it opens the file again, null when it does not
     */
    record Recorded(
            SurveyAnswer answer,
            OffsetDateTime at,
            @Nullable String recordedBy,
            boolean satisfied,
            @Nullable String poor) {}

    /**
     * The customer's own answer on the last handling of his file.
     *
     * @throws InvalidInput when he was not asked, or has answered already
     */
    public HandlingSurvey take(String number, SurveyAnswer answer) {
        String complaintNumber = stores.files().current(number);
        return stores.files().inTurn(complaintNumber, () -> {
            HandlingSurvey asked = stores.surveys().of(complaintNumber).stream()
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("the handling of " + complaintNumber + " is not asked about"));
            return taken(asked, answer, null);
        });
    }

    /**
     * An answer that a clerk heard on the phone, on the last handling of a closed file.
     *
     * @throws InvalidInput when the file is not closed, or the survey is answered already
     */
    public HandlingSurvey record(String complaintNumber, SurveyAnswer answer, String clerk) {
        return stores.files().inTurn(complaintNumber, () -> {
            HandlingSurveys.Closing closing = stores.surveys()
                    .closing(complaintNumber)
                    .orElseThrow(
                            () -> new InvalidInput(complaintNumber + " is not closed; there is nothing to ask yet"));
            return taken(stores.surveys().open(closing, null), answer, clerk);
        });
    }

    private HandlingSurvey taken(HandlingSurvey survey, SurveyAnswer answer, @Nullable String clerk) {
        Optional<String> poor = rules.poor(answer);
        Recorded recorded =
                new Recorded(answer, stores.files().now(), clerk, rules.isSatisfied(answer), poor.orElse(null));
        if (!stores.surveys().answer(survey, recorded)) {
            throw new InvalidInput("the survey on " + survey.complaintNumber() + " has been answered already");
        }
        announce(survey, recorded);
        poor.ifPresent(because -> goOn(survey, answer, because));
        return stores.surveys().of(survey.complaintNumber()).get(0);
    }

    private void announce(HandlingSurvey survey, Recorded recorded) {
        SurveyAnswer answer = recorded.answer();
        stores.announcements()
                .add(new CustomerFact(
                        "survey.answered.v1",
                        survey.cause(),
                        survey.complaintNumber(),
                        recorded.at(),
                        null,
                        new CustomerFact.Satisfaction(
                                answer.solved(),
                                answer.speed(),
                                answer.attitude(),
                                answer.overall(),
                                recorded.satisfied(),
                                recorded.poor())));
    }

    /** A file that is open again already goes on; the desk is told all the same. */
    private void goOn(HandlingSurvey survey, SurveyAnswer answer, String because) {
        reopening.reopen(stores.files().current(survey.complaintNumber()), survey.cause(), answer.words());
        String quoted = answer.words().isEmpty() ? "| –" : answer.words().replaceAll("(?m)^", "| ");
        Map<String, String> values = Map.of("reason", because, "words", quoted);
        mail.toDesk(survey.complaintNumber(), new CustomerMail.Note("poor-answer", survey.cause(), values, false));
    }
}
