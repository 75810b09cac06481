package org.complainthub.report.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.complainthub.report.ReportFixtures.aComplaint;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.complainthub.report.ReportStage;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportField;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.junit.jupiter.api.Test;

class ReportFollowUpTest {

    private static final String NUMBER = "CAR-2026-000001";
    private static final Measures CONTAINMENT =
            Measures.NONE.with(ReportField.TEAM, "王工").with(ReportField.CONTAINMENT, "停用同批次刹车片");
    private static final Measures WHOLE = CONTAINMENT
            .with(ReportField.CAUSE, "进货检验没有测厚度")
            .with(ReportField.ESCAPE_CAUSE, "交车检查表没有刹车片一项")
            .with(ReportField.CORRECTIVE, "更换整批刹车片")
            .with(ReportField.PREVENTIVE, "交车检查表增加刹车片厚度")
            .with(ReportField.OWNER, "王工")
            .with(ReportField.DUE, "2026-12-01");

    private final ReportStage stage = ReportStage.onH2();
    private final ReportClocks clocks = new ReportClocks(stage.database);

    @Test
    void startsTheClocksOfTheStepsThatTheFormRequires() {
        ask();

        assertThat(clocks.of(NUMBER, 1))
                .extracting(StepClock::step, clock -> inShanghai(clock.dueAt()))
                .containsExactly(
                        tuple("D1", "2026-11-21T10:00+08:00"),
                        tuple("D3", "2026-11-21T10:00+08:00"),
                        tuple("D4", "2026-12-04T23:59:59+08:00"),
                        tuple("D5", "2026-12-04T23:59:59+08:00"),
                        tuple("D7", "2026-12-15T23:59:59+08:00"),
                        tuple("D8", "2026-12-21T23:59:59+08:00"));
    }

    @Test
    void asksForFewerStepsInMattersOfService() {
        stage.correctiveActions.receive(aComplaint().ofService(), "WORKSHOP");

        assertThat(clocks.of(NUMBER, 1)).extracting(StepClock::step).containsExactly("D5", "D7", "D8");
    }

    @Test
    void meetsEachStepByTheAnswerThatContainsIt() {
        ask();
        step(ReportState.RETURNED, CONTAINMENT.with(ReportField.CAUSE, "责任心不强"));

        assertThat(running()).containsExactly("D4", "D5", "D7", "D8");
        step(ReportState.ANSWERED, WHOLE);
        assertThat(running()).containsExactly("D8");
        step(ReportState.VERIFIED, WHOLE);
        assertThat(running()).isEmpty();
    }

    @Test
    void startsAnewWhatAPersonGivesBack() {
        ask();
        step(ReportState.ANSWERED, WHOLE);
        stage.clock.advance(Duration.ofDays(10));
        step(ReportState.RETURNED, WHOLE);

        assertThat(clocks.of(NUMBER, 1))
                .filteredOn(clock -> List.of("D3", "D5", "D8").contains(clock.step()))
                .extracting(StepClock::step, StepClock::turn, clock -> inShanghai(clock.dueAt()))
                .containsExactly(
                        tuple("D3", 2, "2026-12-01T10:00+08:00"),
                        tuple("D5", 2, "2026-12-14T23:59:59+08:00"),
                        tuple("D8", 1, "2026-12-21T23:59:59+08:00"));
        stage.clock.advance(Duration.ofHours(21));
        stage.reminders.send();
        assertThat(reminded()).containsExactly("workshop@dealer.example D1", "workshop@dealer.example D3");
    }

    @Test
    void startsANewRoundWhenTheReportIsReopened() {
        ask();
        step(ReportState.ANSWERED, WHOLE);
        step(ReportState.VERIFIED, WHOLE);
        stage.clock.advance(Duration.ofDays(5));
        CorrectiveActionReport open = stage.report("WORKSHOP").reopen();
        stage.stores.reports().update(open, ReportStep.ofHub("r-9", now()));

        assertThat(clocks.of(NUMBER, 2)).hasSize(6).allMatch(StepClock::runs);
        assertThat(effectiveness().state()).isEqualTo(Effectiveness.State.ENDED);
    }

    @Test
    void remindsBeforeAndAfterAndGoesUpByLevel() {
        ask();
        stage.clock.advance(Duration.ofHours(20));
        stage.reminders.send();
        assertThat(reminded()).containsExactly("workshop@dealer.example D1", "workshop@dealer.example D3");

        stage.clock.advance(Duration.ofHours(4));
        stage.reminders.send();
        stage.reminders.send();
        assertThat(reminded())
                .filteredOn(mail -> mail.endsWith("D3"))
                .containsExactly("workshop@dealer.example D3", "workshop@dealer.example D3");

        stage.clock.advance(Duration.ofDays(2));
        stage.reminders.send();
        assertThat(reminded()).filteredOn(mail -> mail.endsWith("D3")).contains("desk@dealer.example D3");
        assertThat(stage.column("select body from outbox_mail where recipient = 'desk@dealer.example'"))
                .isNotEmpty()
                .allSatisfy(body -> assertThat(body)
                        .contains("已逾期 / overdue", "Please see to it that the department answers")
                        .doesNotContain(stage.report("WORKSHOP").token()));
    }

    @Test
    void asksInTheThreadOfTheReportAndWithItsForm() {
        ask();
        stage.clock.advance(Duration.ofHours(20));
        stage.reminders.send();

        assertThat(stage.column("select body from outbox_mail where in_reply_to is not null"))
                .hasSize(2)
                .allSatisfy(body -> assertThat(body)
                        .contains("2026-11-21 10:00 +08:00", "即将到期 / due soon", "【应急措施 / Immediate action】"));
    }

    @Test
    void remindsNobodyOfWhatIsAnsweredClosedOrWithdrawn() {
        ask();
        step(ReportState.ANSWERED, WHOLE);
        step(ReportState.VERIFIED, WHOLE);
        step(ReportState.CLOSED, WHOLE);
        stage.correctiveActions.receive(
                aComplaint()
                        .receipt("r-2", org.complainthub.complaint.Relation.NEW)
                        .inFile("CF-2"),
                "WORKSHOP");
        CorrectiveActionReport second =
                stage.stores.reports().find("CF-2", "WORKSHOP").orElseThrow();
        stage.stores.reports().update(second.become(ReportState.WITHDRAWN), ReportStep.ofHub("returned", now()));

        stage.clock.advance(Duration.ofDays(60));
        stage.reminders.send();
        assertThat(reminded()).isEmpty();
    }

    @Test
    void warnsNobodyOfWhatIsDueAlready() {
        ask();
        stage.clock.advance(Duration.ofHours(30));
        stage.reminders.send();

        assertThat(reminded()).containsExactly("workshop@dealer.example D1", "workshop@dealer.example D3");
        assertThat(stage.column("select state from report_reminder where moment = 'due - 4 h'"))
                .containsOnly("STOPPED");
    }

    @Test
    void tellsOfWhatIsConfidentialOnlyItsKeeper() {
        stage.correctiveActions.receive(aComplaint().inConfidence().inFile(), "WORKSHOP");
        stage.clock.advance(Duration.ofDays(60));
        stage.reminders.send();

        assertThat(reminded()).isNotEmpty().allMatch(mail -> mail.startsWith("workshop@"));
    }

    private void ask() {
        stage.correctiveActions.receive(aComplaint().inFile(), "WORKSHOP");
    }

    private void step(ReportState state, Measures measures) {
        CorrectiveActionReport report = stage.report("WORKSHOP").become(state).with(measures, "王工", now());
        stage.stores.reports().update(report, ReportStep.ofHub("test", now()));
    }

    private List<String> running() {
        return clocks.of(NUMBER, 1).stream()
                .filter(StepClock::runs)
                .map(StepClock::step)
                .toList();
    }

    /** Recipient and step of each reminder that was written, in their order. */
    private List<String> reminded() {
        return stage.database
                .sql("select recipient, body from outbox_mail where body like '%| D%' order by created_at, body")
                .query((row, n) -> row.getString(1) + " " + row.getString(2).replaceFirst("(?s).*?\\| (D\\d).*", "$1"))
                .list();
    }

    private Effectiveness effectiveness() {
        return new EffectivenessRegister(stage.database).of(NUMBER).orElseThrow();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(stage.clock.instant(), ZoneOffset.UTC);
    }

    private static String inShanghai(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.ofHours(8)).toString();
    }
}
