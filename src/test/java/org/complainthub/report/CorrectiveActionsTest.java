package org.complainthub.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.report.ReportFixtures.aComplaint;

import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Visit;
import org.complainthub.report.register.ReportState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorrectiveActionsTest {

    private final ReportStage stage = ReportStage.onH2();
    private final CorrectiveActions actions = stage.correctiveActions;

    @Test
    void issuesOneReportAndOneMail() {
        List<CorrectiveActionFact> facts = actions.receive(aComplaint().inFile(), "WORKSHOP");

        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact.fact()).isEqualTo("corrective-action.issued.v1");
            assertThat(fact.reportNumber()).isEqualTo("CAR-2026-000001");
            assertThat(fact.subject()).isEqualTo("CF-1");
            assertThat(fact.selectorProperties()).containsEntry("department", "WORKSHOP");
        });
        assertThat(recipients()).containsExactly("workshop@dealer.example");
        assertThat(stage.report("WORKSHOP").token()).hasSize(32);
    }

    @Test
    void writesToTheAddressThatTheDepartmentHasInTheStore() {
        Complaint inFutian =
                aComplaint().inFile().edit().visit(new Visit("福田店", null, null)).build();
        actions.receive(inFutian, "WORKSHOP");
        stage.mail.giveBack(
                ReportFixtures.REFERENCE.department("WORKSHOP").orElseThrow(),
                stage.report("WORKSHOP"),
                List.of("cause"),
                "a-1");

        assertThat(recipients()).containsOnly("workshop.ft@dealer.example").hasSize(2);
    }

    @Test
    void doesNothingMoreForTheSameReceiptButTellsTheSame() {
        List<CorrectiveActionFact> first = actions.receive(aComplaint().inFile(), "WORKSHOP");
        stage.clock.advance(java.time.Duration.ofHours(1));

        assertThat(actions.receive(aComplaint().inFile(), "WORKSHOP")).isEqualTo(first);
        assertThat(recipients()).hasSize(1);
    }

    @Test
    void givesEachDepartmentItsOwnReport() {
        actions.receive(aComplaint().to("WORKSHOP", "OEM_LIAISON").inFile(), "WORKSHOP");
        actions.receive(aComplaint().to("WORKSHOP", "OEM_LIAISON").inFile(), "OEM_LIAISON");

        assertThat(stage.column("select report_number from corrective_action_report order by 1"))
                .containsExactly("CAR-2026-000001", "CAR-2026-000002");
    }

    @Test
    void expectsEveryResponsibleDepartmentFromTheFirstMessageOn() {
        actions.receive(aComplaint().to("WORKSHOP", "CRC", "NO_SUCH").inFile(), "WORKSHOP");

        assertThat(stage.column("select department from report_expected order by 1"))
                .containsExactly("CRC", "WORKSHOP");
    }

    @ParameterizedTest
    @EnumSource(
            value = Relation.class,
            names = {"SAME_MATTER", "REPEAT"})
    void addsAFurtherReceiptToTheReportInTheSameThread(Relation relation) {
        actions.receive(aComplaint().inFile(), "WORKSHOP");

        assertThat(actions.receive(aComplaint().receipt("r-2", relation).inFile(), "WORKSHOP"))
                .isEmpty();

        assertThat(stage.column("select report_number from corrective_action_report"))
                .hasSize(1);
        assertThat(stage.column("select in_reply_to from outbox_mail where in_reply_to is not null"))
                .containsExactly(stage.threadId("WORKSHOP"));
    }

    @Test
    void sendsNothingForARedelivery() {
        actions.receive(aComplaint().inFile(), "WORKSHOP");
        actions.receive(aComplaint().receipt("r-2", Relation.REDELIVERY).inFile(), "WORKSHOP");

        assertThat(recipients()).hasSize(1);
    }

    @Test
    void reopensAnAnsweredReportWhenTheCustomerIsNotSatisfied() {
        actions.receive(aComplaint().inFile(), "WORKSHOP");
        stage.move("WORKSHOP", ReportState.ANSWERED);

        List<CorrectiveActionFact> facts =
                actions.receive(aComplaint().receipt("r-2", Relation.REPEAT).inFile(), "WORKSHOP");

        assertThat(facts).extracting(CorrectiveActionFact::state).containsExactly("REOPENED");
        assertThat(stage.report("WORKSHOP").round()).isEqualTo(2);
        assertThat(stage.column("select body from outbox_mail where in_reply_to is not null"))
                .singleElement()
                .asString()
                .contains("【纠正措施 / Corrective action】");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"PRAISE", "ENQUIRY", "SUGGESTION"})
    void informsWithoutAReport(Kind kind) {
        assertThat(actions.receive(aComplaint().of(kind).inFile(), "WORKSHOP")).isEmpty();
        actions.receive(aComplaint().of(kind).inFile(), "WORKSHOP");

        assertThat(recipients()).hasSize(1);
        assertThat(stage.column("select report_number from corrective_action_report"))
                .isEmpty();
    }

    @Test
    void writesToTheDeskForADepartmentWithoutAddress() {
        actions.receive(aComplaint().to("CRC").inFile(), "CRC");

        assertThat(recipients()).containsExactly("desk@dealer.example");
    }

    @Test
    void refusesAComplaintWithoutFile() {
        assertThatThrownBy(() -> actions.receive(aComplaint().inFile(null), "WORKSHOP"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no complaint number");
    }

    @Test
    void refusesAnUnknownDepartment() {
        assertThatThrownBy(() -> actions.receive(aComplaint().inFile(), "NOWHERE"))
                .isInstanceOf(InvalidInput.class);
    }

    private List<String> recipients() {
        return stage.column("select recipient from outbox_mail");
    }
}
