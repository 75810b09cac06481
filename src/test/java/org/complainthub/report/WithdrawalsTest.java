package org.complainthub.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.report.ReportFixtures.aComplaint;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.complaint.HistoryEntry;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.WorkItemFact;
import org.complainthub.report.register.ReportState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WithdrawalsTest {

    private static final OffsetDateTime RETURNED = ReportFixtures.RECEIVED.plusHours(3);

    private final ReportStage stage = ReportStage.onH2();
    private final Withdrawals withdrawals =
            new Withdrawals(stage.stores, stage.mail, ReportFixtures.REFERENCE, stage.closing);

    @Test
    void withdrawsTheReportAndTellsTheDepartmentOnce() {
        ask(aComplaint().inFile(), "WORKSHOP");

        assertThat(giveBack("r-1", "CRC"))
                .extracting(CorrectiveActionFact::fact)
                .containsExactly("corrective-action.withdrawn.v1");
        assertThat(giveBack("r-1", "CRC")).hasSize(1);
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.WITHDRAWN);
        assertThat(mails("WORKSHOP")).hasSize(2).last().asString().contains("Report CAR-2026-000001 is withdrawn");
    }

    @Test
    void waitsForTheSuccessorInstead() {
        ask(aComplaint().inFile(), "WORKSHOP");
        giveBack("r-1", "CRC");

        assertThat(expected()).containsExactly("CRC");
        assertThat(stage.stores.files().isComplete("CF-1")).isFalse();
    }

    @Test
    void closesTheFileWhenTheSuccessorsAnswerIsApprovedAlready() {
        Complaint complaint = aComplaint().to("WORKSHOP", "CRC").inFile();
        ask(complaint, "WORKSHOP");
        ask(complaint, "CRC");
        stage.move("CRC", ReportState.ANSWERED, ReportState.VERIFIED);

        assertThat(giveBack("r-1", "CRC"))
                .extracting(CorrectiveActionFact::fact)
                .containsExactly("corrective-action.withdrawn.v1");
        assertThat(giveBack("r-1", "CRC")).hasSize(1);
        assertThat(stage.announced()).containsExactly("complaint.closed.v1");
        assertThat(stage.report("CRC").state()).isEqualTo(ReportState.CLOSED);
        assertThat(stage.stores.files().isClosed("CF-1")).isTrue();
    }

    @Test
    void keepsTheReportWhileTheDepartmentHasAnotherReceiptOfTheFile() {
        ask(aComplaint().inFile(), "WORKSHOP");
        ask(aComplaint().receipt("r-2", Relation.SAME_MATTER).inFile(), "WORKSHOP");

        assertThat(giveBack("r-1", "CRC")).isEmpty();
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.ISSUED);
        assertThat(giveBack("r-2", "CRC")).hasSize(1);
    }

    @Test
    void issuesNothingWhenTheReturnOvertakesTheComplaint() {
        giveBack("r-1", "CRC");
        ask(aComplaint().inFile(), "WORKSHOP");
        ask(aComplaint().to("CRC", "WORKSHOP").inFile(), "CRC");

        assertThat(mails("WORKSHOP")).isEmpty();
        assertThat(expected()).containsExactly("CRC");
    }

    @Test
    void asksADepartmentAgainThatGetsItBack() {
        ask(aComplaint().inFile(), "WORKSHOP");
        giveBack("r-1", "CRC");
        Complaint back = aComplaint()
                .inFile()
                .edit()
                .addHistory(new HistoryEntry(RETURNED.plusHours(1), "routing", "CRC returned it"))
                .build();

        assertThat(ask(back, "WORKSHOP"))
                .isEqualTo(ask(back, "WORKSHOP"))
                .extracting(CorrectiveActionFact::state)
                .containsExactly("REOPENED");
        assertThat(expected()).containsExactly("CRC", "WORKSHOP");
        assertThat(mails("WORKSHOP")).last().asString().contains("The matter has come back to you");
    }

    private List<CorrectiveActionFact> ask(Complaint complaint, String department) {
        return stage.correctiveActions.receive(complaint, department);
    }

    private List<CorrectiveActionFact> giveBack(String receiptId, @Nullable String successor) {
        return withdrawals.receive(returned(receiptId, successor));
    }

    static WorkItemFact returned(String receiptId, @Nullable String successor) {
        return new WorkItemFact(
                "work-item.returned.v1",
                "w-" + receiptId,
                "command-1",
                receiptId,
                "CF-1",
                "WORKSHOP",
                "RETURNED",
                "a matter of the desk",
                successor,
                RETURNED);
    }

    private List<String> expected() {
        return stage.column("select department from report_expected order by 1");
    }

    private List<String> mails(String department) {
        stage.clock.advance(java.time.Duration.ofSeconds(1));
        return stage.column("select body from outbox_mail m join corrective_action_report r on"
                + " r.report_number = m.report_number where r.department = '" + department
                + "' order by in_reply_to nulls first, body desc");
    }
}
