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
import org.complainthub.report.CorrectiveActionReport;
import org.complainthub.report.Measures;
import org.complainthub.report.ReportState;
import org.complainthub.report.ReportStores;
import org.springframework.stereotype.Component;

/** Accepts an answer or gives it back; the last one that a file waits for closes it. The same answer counts once. */
@Component("answerJudge")
class AnswerJudge {

    private final ReportStores stores;
    private final AnswerRecords records;
    private final AnswerReturns returns;
    private final Clock clock;

    AnswerJudge(ReportStores stores, AnswerRecords records, AnswerReturns returns, Clock clock) {
        this.stores = stores;
        this.records = records;
        this.returns = returns;
        this.clock = clock;
    }

    /** @throws InvalidInput when there is no such report */
    CorrectiveActionReport report(String number) {
        return stores.reports().find(number).orElseThrow(() -> new InvalidInput("there is no report " + number));
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
        List<String> missing = AnswerPolicy.missing(measures);
        CorrectiveActionReport judged = report.become(missing.isEmpty() ? ReportState.ANSWERED : ReportState.RETURNED)
                .with(measures, answer.answeredBy(), now());
        stores.reports().update(judged);
        if (!missing.isEmpty()) {
            returns.giveBack(judged, missing, answer.answerId());
        }
        return recorded(judged, answer);
    }

    private AnswerRecord recorded(CorrectiveActionReport judged, SubmittedAnswer answer) {
        OffsetDateTime at = Objects.requireNonNull(judged.answeredAt());
        boolean closes =
                judged.state() == ReportState.ANSWERED && stores.files().isComplete(judged.complaintNumber());
        if (closes) {
            stores.files().close(judged.complaintNumber(), at);
        }
        AnswerRecord outcome = new AnswerRecord(
                answer.answerId(),
                judged.number(),
                judged.round(),
                judged.state(),
                closes,
                at,
                judged.measures(),
                answer.answeredBy());
        records.add(outcome);
        return outcome;
    }

    private static List<CorrectiveActionFact> facts(CorrectiveActionReport report, AnswerRecord outcome) {
        List<CorrectiveActionFact> facts = new ArrayList<>();
        boolean answered = outcome.state() == ReportState.ANSWERED;
        facts.add(new CorrectiveActionFact(
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
        if (outcome.closedFile()) {
            facts.add(new CorrectiveActionFact(
                    "complaint.closed.v1",
                    outcome.answerId(),
                    null,
                    report.complaintNumber(),
                    null,
                    ReportState.CLOSED.name(),
                    outcome.at(),
                    null,
                    null,
                    null));
        }
        return facts;
    }

    // as exact as the database keeps it, so that a second delivery tells the same
    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
