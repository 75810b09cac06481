package org.complainthub.report.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.report.ReportFixtures.aComplaint;

import java.util.List;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.complaint.Relation;
import org.complainthub.report.ReportFixtures;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.junit.jupiter.api.Test;

class AnswersTest extends AnswerFixture {

    @Test
    void givesTheMeasuresOfAnEarlierRoundBack() {
        judged(answer("更换线束", "增加终检"));
        stage.stores
                .reports()
                .update(stage.report("WORKSHOP").reopen(), ReportStep.ofHub("test", ReportFixtures.RECEIVED));

        assertThat(judged(answer("更换线束。", "增加终检")))
                .extracting(CorrectiveActionFact::fact)
                .containsExactly("corrective-action.returned.v1");
        assertThat(stage.column("select body from outbox_mail").stream()
                        .anyMatch(body -> body.contains("word for word")))
                .isTrue();
    }

    @Test
    void waitsForApprovalWhenTheOnlyDepartmentAnswers() {
        List<CorrectiveActionFact> facts = judged(answer("换件", "抽查"));

        assertThat(facts).extracting(CorrectiveActionFact::fact).containsExactly("corrective-action.answered.v1");
        assertThat(facts.get(0).preventive()).isEqualTo("抽查");
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.ANSWERED);
        assertThat(stage.stores.files().isClosed("CF-1")).isFalse();
    }

    @Test
    void returnsWhatLacksThePreventiveActionAndKeepsTheRest() {
        assertThat(judged(answer("换件", "无")))
                .extracting(CorrectiveActionFact::fact)
                .containsExactly("corrective-action.returned.v1");
        assertThat(lastMail()).contains("预防措施：怎样防止再次发生").doesNotContain("  - 纠正措施");

        assertThat(judged(answer(null, "抽查")))
                .extracting(CorrectiveActionFact::state)
                .containsExactly("ANSWERED");
        assertThat(stage.report("WORKSHOP").measures().corrective()).isEqualTo("换件");
    }

    @Test
    void returnsTheSameWordsForBothMeasures() {
        assertThat(judged(answer("加强管理。", "加强管理")))
                .extracting(CorrectiveActionFact::state)
                .containsExactly("RETURNED");
    }

    @Test
    void hasOneEffectForAnAnswerDeliveredTwice() {
        List<CorrectiveActionFact> first = judged(answer("换件", null));

        assertThat(judged(answer("换件", null))).isEqualTo(first);
        assertThat(stage.column("select message_id from outbox_mail")).hasSize(2);
    }

    @Test
    void stopsReturningAfterTooManyTimes() {
        judged(answer("a1", null));
        judged(answer("a2", null));

        assertRefused(answer("a3", null), "returned 2 times already");
    }

    @Test
    void refusesAnAnswerAfterAnother() {
        judged(answer("换件", "抽查"));

        assertRefused(answer("换件二", "抽查"), "is ANSWERED and takes no further answer");
    }

    @Test
    void takesTheSameWordsAgainWhenTheReportWasReopened() {
        judged(answer("换件", "抽查"));
        stage.correctiveActions.receive(
                aComplaint().receipt("r-2", Relation.REPEAT).inFile(), "WORKSHOP");

        assertThat(judged(answer("换件", "抽查"))).hasSize(1);
    }

    @Test
    void refusesUnknownReportsWrongTokensAndMalformedMessages() {
        assertRefused(answer("CAR-2026-000099", "a", "b"), "there is no report");
        assertRefused("{\"reportNumber\":\"CAR-2026-000001\",\"token\":\"f\",\"corrective\":\"a\"}", "token");
        assertRefused("{\"reportNumber\":\"'; drop table\"}", "names no report");
        assertRefused("{\"reportNumber\":\"CAR-2026-000001\",\"corrective\":[1]}", "corrective must be text");
        assertRefused("[]", "no JSON object");
        assertRefused("no json", "no JSON");
        assertRefused("{\"receiptId\":\"x\",\"evidence\":{}}", "pointer to a mail");
    }
}
