package org.complainthub.report.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.report.ReportFixtures.aComplaint;

import java.time.Duration;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.report.ReportFixtures;
import org.complainthub.report.ReportStage;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportHistory;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReviewTest {

    private static final String NUMBER = "CAR-2026-000001";

    private final ReportStage stage = ReportStage.onH2();

    @BeforeEach
    void answer() {
        stage.correctiveActions.receive(aComplaint().ofService(), "WORKSHOP");
        CorrectiveActionReport answered = stage.report("WORKSHOP")
                .become(ReportState.ANSWERED)
                .with(Measures.of("换件", "抽查"), "\"Wang Gong\" <wang@dealer.example>", ReportFixtures.RECEIVED);
        stage.stores.reports().update(answered, ReportStep.ofHub("a-1", ReportFixtures.RECEIVED));
    }

    @Test
    void closesTheFileWhenItsOnlyReportIsApproved() {
        assertThat(stage.review.approve(NUMBER, "desk", "good").state()).isEqualTo(ReportState.CLOSED);

        assertThat(stage.announced()).containsExactly("corrective-action.verified.v1", "complaint.closed.v1");
        assertThat(stage.stores.history().of(NUMBER))
                .extracting(ReportHistory.Entry::state)
                .containsExactly(ReportState.ISSUED, ReportState.ANSWERED, ReportState.VERIFIED, ReportState.CLOSED);
        assertThat(stage.stores.history().of(NUMBER).get(2)).satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("desk");
            assertThat(entry.reason()).isEqualTo("good");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang", "Wang Gong", "WANG@dealer.example", "Wang <wang@dealer.example>"})
    void letsNobodyApproveHisOwnMeasures(String person) {
        assertThatThrownBy(() -> stage.review.approve(NUMBER, person, ""))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("somebody else has to approve");
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.ANSWERED);
    }

    @Test
    void givesAReportBackWithTheReasonAndKeepsWhatItSaid() {
        assertThat(stage.review
                        .giveBack(NUMBER, "desk", "Which check was added?")
                        .state())
                .isEqualTo(ReportState.RETURNED);

        assertThat(stage.column("select body from outbox_mail where in_reply_to is not null"))
                .singleElement()
                .asString()
                .contains("Which check was added?", "【预防措施 / Preventive action】");
        assertThat(stage.report("WORKSHOP").measures().corrective()).isEqualTo("换件");
        assertThatThrownBy(() -> stage.review.approve(NUMBER, "desk", ""))
                .hasMessageContaining("is RETURNED and cannot become VERIFIED");
    }

    @Test
    void refusesToGiveBackWithoutAReasonOrTwice() {
        assertThatThrownBy(() -> stage.review.giveBack(NUMBER, "desk", " ")).hasMessageContaining("reason");
        stage.review.approve(NUMBER, "desk", "");
        assertThatThrownBy(() -> stage.review.giveBack(NUMBER, "desk", "no")).hasMessageContaining("is CLOSED");
        assertThatThrownBy(() -> stage.review.approve("CAR-2026-000009", "desk", ""))
                .hasMessageContaining("there is no report");
    }

    @Test
    void keepsTheFileOpenWhileAMailOfItCameBackAndClosesItOnceItIsSentAgain() {
        String mail = stage.threadId("WORKSHOP");
        stage.claimed();
        stage.outbox.markBounced(mail);
        assertThat(stage.review.approve(NUMBER, "desk", "").state()).isEqualTo(ReportState.VERIFIED);
        stage.closing.closeComplete();
        assertThat(stage.stores.files().isClosed("CF-1")).isFalse();

        stage.outbox.resend(NUMBER, "other@dealer.example", false);
        stage.closing.closeComplete();
        assertThat(stage.stores.files().isClosed("CF-1")).isFalse();

        stage.clock.advance(Duration.ofMinutes(1));
        stage.claimed();
        stage.outbox.markSent(mail);
        stage.closing.closeComplete();
        assertThat(stage.stores.files().isClosed("CF-1")).isTrue();
    }

    @Test
    void tellsEveryClosingOfAFileThatWaitedForAMailUnderAnIdOfItsOwn() {
        stage.claimed();
        stage.outbox.markBounced(stage.threadId("WORKSHOP"));
        stage.review.approve(NUMBER, "desk", "");
        for (int round = 0; round < 2; round++) {
            stage.database.sql("update outbox_mail set state = 'SENT'").update();
            stage.clock.advance(Duration.ofDays(1));
            stage.closing.closeComplete();
            openAgain();
        }

        assertThat(stage.column("select body from report_announcement where fact = 'complaint.closed.v1'"))
                .extracting(body -> body.replaceAll(".*\"cause\":\"([^\"]*)\".*", "$1"))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    private void openAgain() {
        stage.database.sql("update report_file set closed_at = null").update();
        stage.database
                .sql("update corrective_action_report set state = 'VERIFIED' where state = 'CLOSED'")
                .update();
    }

    @Test
    void waitsForEveryDepartmentOfTheFile() {
        stage.correctiveActions.receive(
                aComplaint()
                        .receipt("r-2", org.complainthub.complaint.Relation.SAME_MATTER)
                        .to("WORKSHOP", "CRC")
                        .inFile(),
                "CRC");
        stage.review.approve(NUMBER, "desk", "");
        assertThat(stage.stores.files().isClosed("CF-1")).isFalse();

        stage.move("CRC", ReportState.ANSWERED);
        stage.review.approve("CAR-2026-000002", "desk", "");
        assertThat(stage.stores.files().isClosed("CF-1")).isTrue();
    }
}
