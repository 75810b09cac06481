package org.complainthub.report.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import org.complainthub.complaint.Announced;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Takes what comes on the answers' queue: a department's answer as JSON, or the pointer to a mail. */
@Component("answers")
public class Answers {

    private final ObjectMapper json;
    private final EvidenceStore evidence;
    private final MailAnswers mails;
    private final AnswerJudge judge;

    Answers(@Qualifier("hubJson") ObjectMapper json, EvidenceStore evidence, MailAnswers mails, AnswerJudge judge) {
        this.json = json;
        this.evidence = evidence;
        this.mails = mails;
        this.judge = judge;
    }

    /**
     * Deals with one message.
     *
     * @return what happened, the same again for the same message; empty for a machine's reply
     * @throws InvalidInput when it fits no open report; the reason says why
     */
    public List<Announced> receive(@Nullable String message) {
        AnswerJson answer = new AnswerJson(json, Objects.requireNonNullElse(message, ""));
        if (answer.pointsToMail()) {
            var receipt = answer.receipt();
            return mails.receive(
                    receipt.receiptId(), evidence.get(receipt.evidence().sha256()));
        }
        return List.copyOf(submit(answer));
    }

    private List<CorrectiveActionFact> submit(AnswerJson answer) {
        CorrectiveActionReport report = judge.report(answer.reportNumber());
        String token = answer.token();
        if (token != null && !ReportThreads.same(token, report.token())) {
            throw new InvalidInput("the token is not that of report " + report.number());
        }
        Measures measures = answer.measures();
        String by = answer.answeredBy() == null ? "" : answer.answeredBy();
        // a department may well give the same words again when the report was reopened
        String id = report.number() + "/" + report.round() + "/" + Tokens.digest(measures + "\n" + by);
        return judge.judge(report, new SubmittedAnswer(id, measures, by));
    }
}
