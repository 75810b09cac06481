package org.complainthub.report.answer;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.complainthub.report.register.ReportStores;
import org.complainthub.report.reply.ReplyForm;
import org.springframework.stereotype.Component;

/** Accepts an answer or gives it back. The same answer counts once. */
@Component("answerJudge")
class AnswerJudge {

    private final ReportStores stores;
    private final AnswerRecords records;
    private final AnswerRules rules;
    private final Clock clock;

    AnswerJudge(ReportStores stores, AnswerRecords records, AnswerRules rules, Clock clock) {
        this.stores = stores;
        this.records = records;
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws InvalidInput when there is no such report */
    CorrectiveActionReport report(String number) {
        return stores.reports().find(number).orElseThrow(() -> new InvalidInput("there is no report " + number));
    }

    ReplyForm replyForm(CorrectiveActionReport report) {
        return new ReplyForm(rules.forms().of(report.form()));
    }

    boolean isComplete(CorrectiveActionReport report, Measures measures) {
        return rules.gates().faults(report.form(), measures).isEmpty();
    }

    /** Those fields that say something. */
    Measures accepted(Measures measures) {
        return measures.only(rules.gates().accepted(measures));
    }

    /** Whether this answer was judged before. */
    boolean knows(String answerId) {
        return records.find(answerId).isPresent();
    }

    /** @throws InvalidInput when the report does not wait for an answer; the reason says why */
    List<CorrectiveActionFact> judge(CorrectiveActionReport report, SubmittedAnswer answer) {
        return Objects.requireNonNull(stores.transaction().execute(status -> {
            stores.files().lock(report.complaintNumber());
            AnswerRecord outcome =
                    records.find(answer.answerId()).orElseGet(() -> decide(report(report.number()), answer));
            return facts(report, outcome);
        }));
    }

    private AnswerRecord decide(CorrectiveActionReport report, SubmittedAnswer answer) {
        if (!report.state().isOpen()) {
            throw new InvalidInput("report " + report.number() + " is " + report.state()
                    + " and takes no further answer; reopen it or add the words to the file by hand");
        }
        Measures measures = answer.measures().orElse(report.measures());
        List<String> faults = faults(report, measures);
        OffsetDateTime now = now();
        CorrectiveActionReport judged = report.become(faults.isEmpty() ? ReportState.ANSWERED : ReportState.RETURNED)
                .with(measures, answer.answeredBy(), now);
        stores.reports().update(judged, new ReportStep(answer.answeredBy(), String.join(", ", faults), now));
        if (!faults.isEmpty()) {
            rules.returns().giveBack(judged, faults, answer.answerId());
        }
        AnswerRecord outcome = new AnswerRecord(
                answer.answerId(), judged.number(), judged.round(), judged.state(), now, measures, answer.answeredBy());
        records.add(outcome);
        rules.review().approveWithoutPerson(judged);
        return outcome;
    }

    /** A report that was opened again wants other measures: what comes back word for word is an answer of before. */
    private List<String> faults(CorrectiveActionReport report, Measures measures) {
        List<String> faults = new ArrayList<>(rules.gates().faults(report.form(), measures));
        if (faults.isEmpty()
                && records.answered(report.number(), report.round()).stream().anyMatch(measures::saysTheSame)) {
            faults.add("asBefore");
        }
        return faults;
    }

    private static List<CorrectiveActionFact> facts(CorrectiveActionReport report, AnswerRecord outcome) {
        boolean answered = outcome.state() == ReportState.ANSWERED;
        return List.of(new CorrectiveActionFact(
                answered ? "corrective-action.answered.v1" : "corrective-action.returned.v1",
                outcome.answerId(),
                report.number(),
                report.complaintNumber(),
                report.department(),
                outcome.state().name(),
                outcome.at(),
                outcome.measures().corrective(),
                outcome.measures().preventive(),
                outcome.answeredBy()));
    }

    // as exact as the database keeps it, so that a second delivery tells the same
    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
