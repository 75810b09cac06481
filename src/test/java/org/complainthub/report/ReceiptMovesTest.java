package org.complainthub.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.report.ReportFixtures.aComplaint;

import java.util.List;
import org.complainthub.complaint.Relation;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.FileJoin;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Receipts that people split off or move to another file, and the departments that owe measures for them. */
class ReceiptMovesTest {

    private final ReportStage stage = ReportStage.onH2();

    @BeforeEach
    void ask() {
        stage.correctiveActions.receive(aComplaint().inFile(), "WORKSHOP");
        stage.correctiveActions.receive(
                aComplaint().receipt("r-2", Relation.SAME_MATTER).inFile(), "WORKSHOP");
    }

    @Test
    void asksTheDepartmentUnderTheNewNumberAndLeavesTheRestWhereItIs() {
        move("r-2");
        move("r-2");

        CorrectiveActionReport own = own();
        assertThat(own.state()).isEqualTo(ReportState.ISSUED);
        assertThat(own.form()).isEqualTo(stage.report("WORKSHOP").form());
        assertThat(stage.stores.problems().of(own.number()))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.factsZh()).contains("CF-2").doesNotContain("CF-1"));
        assertThat(mails(own.number())).singleElement().asString().contains("CF-2", own.number(), "刹车异响", "【纠正措施");
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.ISSUED);
        assertThat(stage.announced()).containsExactly("corrective-action.issued.v1");
    }

    @Test
    void withdrawsTheReportWhoseLastReceiptHasLeft() {
        move("r-1");
        move("r-2");

        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.WITHDRAWN);
        assertThat(stage.stores.problems().of(own().number())).hasSize(2);
        assertThat(stage.column("select department from report_expected where complaint_number = 'CF-1'"))
                .isEmpty();
    }

    @Test
    void closesEachFileByItself() {
        move("r-2");
        CorrectiveActionReport own = own();
        stage.stores.reports().update(own.become(ReportState.ANSWERED), ReportStep.ofHub("test", own.issuedAt()));
        stage.review.approve(own.number(), "manager", "");

        assertThat(stage.stores.files().isClosed("CF-2")).isTrue();
        assertThat(stage.stores.files().isClosed("CF-1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAWN", "ANSWERED"})
    void asksAgainWhereTheReportIsAtItsEnd(String state) {
        move("r-2");
        stage.stores
                .reports()
                .update(own().become(ReportState.valueOf(state)), ReportStep.ofHub("test", own().issuedAt()));
        move("r-1");

        assertThat(own().state()).isEqualTo(ReportState.REOPENED);
        assertThat(mails(own().number())).hasSize(2);
        assertThat(stage.announced()).containsExactly("corrective-action.issued.v1", "corrective-action.issued.v1");
    }

    @Test
    void leavesAnAnswerThatCountsForBoth() {
        move("r-2");
        stage.stores.reports().update(own().become(ReportState.ANSWERED), ReportStep.ofHub("test", own().issuedAt()));
        stage.move("WORKSHOP", ReportState.ANSWERED);
        move("r-1");

        assertThat(own().state()).isEqualTo(ReportState.ANSWERED);
    }

    @Test
    void doesNothingForFactsOfOtherKinds() {
        stage.moves().follow(new FileJoin(7, "complaint-file.split.v1", "CF-1", "CF-2", null));
        stage.moves().follow(new FileJoin(8, "complaint-file.moved.v1", "CF-1", "CF-2", "r-9"));

        assertThat(stage.stores.reports().ofFile("CF-2")).isEmpty();
    }

    @Test
    void followsAReceiptThatWasMovedBeforeItsDepartmentHeardOfIt() {
        move("r-3");
        stage.moves().follow(new FileJoin(8, "complaint-file.moved.v1", "CF-2", "CF-3", "r-3"));
        stage.moves().catchUp();
        stage.correctiveActions.receive(
                aComplaint().receipt("r-3", Relation.SAME_MATTER).inFile(), "WORKSHOP");
        stage.moves().catchUp();

        assertThat(stage.stores.reports().askedFor("r-3", "CF-3")).hasSize(1);
        assertThat(own().state()).isEqualTo(ReportState.WITHDRAWN);
        assertThat(stage.stores.early().due()).isEmpty();
    }

    private void move(String receipt) {
        stage.moves().follow(new FileJoin(7, "complaint-file.moved.v1", "CF-1", "CF-2", receipt));
    }

    private CorrectiveActionReport own() {
        return stage.stores.reports().find("CF-2", "WORKSHOP").orElseThrow();
    }

    private List<String> mails(String report) {
        return stage.column("select body from outbox_mail where report_number = '" + report + "'");
    }
}
