package org.complainthub.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.report.ReportFixtures.aComplaint;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.complaint.Relation;
import org.complainthub.mail.automatic.Brake;
import org.complainthub.mail.automatic.BrakeProperties;
import org.complainthub.report.outbox.MailNote;
import org.complainthub.report.outbox.OutboxMail;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportField;
import org.complainthub.report.register.ReportMatter;
import org.complainthub.report.register.ReportProblem;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the stage promises on every database. */
abstract class ReportStoresContract {

    private ReportStage stage;

    abstract ReportStage emptyStage();

    @BeforeEach
    void start() {
        stage = emptyStage();
    }

    @Test
    void givesOneReportToManyReceiptsAtOnce() {
        List<CompletableFuture<List<CorrectiveActionFact>>> running = IntStream.range(0, 8)
                .mapToObj(i ->
                        aComplaint().receipt("r-" + i, Relation.SAME_MATTER).inFile())
                .map(complaint -> CompletableFuture.supplyAsync(() -> receive(complaint)))
                .toList();
        List<CorrectiveActionFact> facts =
                running.stream().flatMap(done -> done.join().stream()).toList();

        assertThat(facts).extracting(CorrectiveActionFact::reportNumber).containsExactly("CAR-2026-000001");
        assertThat(stage.column("select message_id from outbox_mail")).hasSize(8);
    }

    @Test
    void numbersReportsInTheOrderOfTheirYearWithoutDoubles() {
        List<CompletableFuture<List<CorrectiveActionFact>>> running = IntStream.range(0, 8)
                .mapToObj(i -> aComplaint().receipt("r-" + i, Relation.NEW).inFile("CF-" + i))
                .map(complaint -> CompletableFuture.supplyAsync(() -> receive(complaint)))
                .toList();
        running.forEach(CompletableFuture::join);

        assertThat(stage.column("select report_number from corrective_action_report order by 1"))
                .hasSize(8)
                .last()
                .isEqualTo("CAR-2026-000008");
    }

    @Test
    void goesOnInTheNewestYearWhenAClockIsAYearBehind() {
        assertThat(List.of(2026, 2027, 2026))
                .extracting(stage::nextNumber)
                .containsExactly("CAR-2026-000001", "CAR-2027-000001", "CAR-2027-000002");
    }

    @Test
    void opensAReportWhileAnotherDepartmentHasNotCommittedItsOwn() {
        receive(aComplaint().receipt("r-0", Relation.NEW).inFile("CF-0"));
        stage.stores.transaction().executeWithoutResult(status -> {
            receive(aComplaint().receipt("r-1", Relation.NEW).inFile("CF-1"));
            CompletableFuture.runAsync(() ->
                            receive(aComplaint().receipt("r-2", Relation.NEW).inFile("CF-2")))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        });

        assertThat(stage.column("select report_number from corrective_action_report order by 1"))
                .containsExactly("CAR-2026-000001", "CAR-2026-000002", "CAR-2026-000003");
    }

    @Test
    void writesReportAndMailTogetherOrNotAtAll() {
        stage.database
                .sql("alter table outbox_mail add constraint nobody check (recipient <> 'workshop@dealer.example')")
                .update();

        assertThat(CompletableFuture.supplyAsync(() -> receive(aComplaint().inFile())))
                .failsWithin(Duration.ofSeconds(30));
        assertThat(stage.column("select report_number from corrective_action_report"))
                .isEmpty();
        assertThat(stage.column("select receipt_id from report_effect")).isEmpty();
    }

    @Test
    void keepsMeasuresAndTimes() {
        receive(aComplaint().inFile());
        Measures measures = Measures.of("换件", "抽查".repeat(5000)).with(ReportField.OWNER, "王工");
        CorrectiveActionReport answered =
                stage.report("WORKSHOP").become(ReportState.ANSWERED).with(measures, "王工", ReportFixtures.RECEIVED);
        stage.stores.reports().update(answered, ReportStep.ofHub("test", ReportFixtures.RECEIVED));

        CorrectiveActionReport read = stage.report("WORKSHOP");
        assertThat(read.measures()).isEqualTo(measures);
        assertThat(read.answeredAt()).isAtSameInstantAs(ReportFixtures.RECEIVED);
    }

    @Test
    void closesOnlyWhatIsComplete() {
        receive(aComplaint().to("WORKSHOP", "CRC").inFile());
        stage.move("WORKSHOP", ReportState.ANSWERED, ReportState.VERIFIED);

        assertThat(stage.stores.files().isComplete("CF-1")).isFalse();
    }

    @Test
    void claimsAMailForOneHubUntilItsLeaseEnds() {
        receive(aComplaint().inFile());

        assertThat(stage.claimed()).hasSize(1);
        assertThat(stage.claimed()).isEmpty();
        stage.clock.advance(Duration.ofMinutes(3));
        assertThat(stage.claimed()).hasSize(1);
    }

    @Test
    void leavesAMailToTheHubThatSendsItHoweverLongThatTakes() {
        stage.outbox.add(mail(1));
        assertThat(stage.claimed()).hasSize(1);
        for (int minute = 0; minute < 30; minute++) {
            stage.clock.advance(Duration.ofMinutes(1));
            stage.outbox.prolong();
            assertThat(stage.outbox.due()).isEmpty();
        }
        stage.outbox.markFailed(mail(1).messageId(), "4.2.1 later");
        stage.outbox.prolong();
        stage.clock.advance(Duration.ofMinutes(1));
        assertThat(stage.outbox.due()).as("after its back-off").hasSize(1);
    }

    @Test
    void prolongsNoClaimThatLapsed() {
        stage.outbox.add(mail(1));
        assertThat(stage.claimed()).hasSize(1);
        stage.clock.advance(Duration.ofMinutes(3));
        stage.outbox.prolong();
        assertThat(stage.outbox.due()).hasSize(1);
    }

    @Test
    void sendsAtOnceWhatAClockPutOffThatWasADayAhead() {
        stage.clock.advance(Duration.ofDays(1));
        stage.outbox.add(mail(1));
        stage.clock.advance(Duration.ofDays(-1));

        assertThat(stage.outbox.due()).hasSize(1);
        assertThat(stage.outbox.claim(mail(1).messageId())).isTrue();
        assertThat(stage.outbox.due()).as("while it is being sent").isEmpty();
    }

    @Test
    void neverGivesAMailToTwoHubsAtOnce() {
        IntStream.range(0, 15).forEach(i -> stage.outbox.add(mail(i)));
        List<CompletableFuture<List<OutboxMail>>> hubs = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> stage.claimed()))
                .toList();

        assertThat(hubs.stream().flatMap(hub -> hub.join().stream()).map(OutboxMail::messageId))
                .hasSize(15)
                .doesNotHaveDuplicates();
    }

    @Test
    void remindsOnceHoweverManyHubsLookAndHearsOfOneRecurrence() {
        IntStream.range(0, 5)
                .forEach(i ->
                        receive(aComplaint().receipt("r-" + i, Relation.NEW).inFile("CF-" + i)));
        stage.database
                .sql("insert into report_effectiveness (report_number, round, state, began_at, ends_at)"
                        + " select report_number, 1, 'WATCHED', ?, ? from corrective_action_report")
                .params(ReportFixtures.RECEIVED.minusDays(1), ReportFixtures.RECEIVED.plusDays(1))
                .update();
        stage.clock.advance(Duration.ofHours(20));
        Complaint again = aComplaint().receipt("r-9", Relation.NEW).inFile("CF-9");
        List<CompletableFuture<Void>> hubs = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    stage.reminders.send();
                    stage.recurrences.judge(again);
                }))
                .toList();
        hubs.forEach(CompletableFuture::join);

        assertThat(stage.column("select message_id from outbox_mail where body like '%| D1%'"))
                .hasSize(5);
        assertThat(stage.announced()).hasSize(5).containsOnly("corrective-action.recurred.v1");
        assertThat(stage.column("select state from report_reminder where state = 'SENT'"))
                .hasSize(10);
    }

    @Test
    void waitsLongerAfterEachFailureAndThenGivesUp() {
        stage.outbox.add(mail(1));
        fail();
        assertThat(stage.claimed()).isEmpty();
        stage.clock.advance(Duration.ofSeconds(61));
        fail();
        stage.clock.advance(Duration.ofSeconds(61));
        assertThat(stage.claimed()).isEmpty();
        stage.clock.advance(Duration.ofSeconds(60));
        fail();
        stage.clock.advance(Duration.ofDays(9));

        assertThat(stage.claimed()).isEmpty();
        assertThat(stage.column("select state from outbox_mail")).containsExactly("FAILED");
        assertThat(stage.column("select last_error from outbox_mail")).containsExactly("no route to host");
    }

    @Test
    void notesWhatAMachineSaysOnce() {
        stage.outbox.add(mail(1));
        MailNote note = new MailNote(mail(1).messageId(), "r-1", MailNote.Kind.DELIVERY_FAILED, "Undelivered");
        stage.outbox.note(note);
        stage.outbox.note(note);

        assertThat(stage.column("select note from outbox_note")).containsExactly("DELIVERY_FAILED");
    }

    @Test
    void keepsOnceWhatABatchTellsTwice() {
        receive(aComplaint().inFile());
        String report = stage.report("WORKSHOP").number();
        ReportProblem problem = new ReportProblem("r-2", "zh", "en", "words", ReportFixtures.RECEIVED);
        MailNote note = new MailNote(stage.threadId("WORKSHOP"), "n-1", MailNote.Kind.AUTOMATIC_REPLY, "away");
        stage.stores.transaction().executeWithoutResult(status -> {
            for (int i = 0; i < 2; i++) {
                stage.stores.files().open("CF-2");
                stage.stores.files().expect("CF-2", List.of("WORKSHOP", "CRC"));
                stage.stores.matters().add(report, new ReportMatter("FT", false, Set.of("WAIT_REPAIR")));
                stage.stores.problems().add(report, problem);
                assertThat(stage.outbox.note(note)).isEqualTo(i == 0);
            }
        });

        assertThat(stage.stores.problems().of(report)).hasSize(2);
        assertThat(stage.column("select department from report_expected where complaint_number = 'CF-2'"))
                .hasSize(2);
        assertThat(stage.column("select note from outbox_note")).hasSize(1);
    }

    @Test
    void neverForgetsThatAMailCameBackBeforeItWasNotedAsSent() {
        stage.outbox.add(mail(1));
        stage.outbox.markBounced(mail(1).messageId());
        assertThat(stage.column("select state from outbox_mail")).containsExactly("DUE");
        stage.claimed();
        stage.outbox.markBounced(mail(1).messageId());
        stage.outbox.markSent(mail(1).messageId());

        assertThat(stage.column("select state from outbox_mail")).containsExactly("BOUNCED");
    }

    @Test
    void letsTheBrakeOfAllHubsThroughOnlySoOften() {
        Brake brake = new Brake(stage.database, new BrakeProperties(3, 5), stage.clock);
        List<CompletableFuture<Boolean>> asked = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> permitted(brake)))
                .toList();

        assertThat(asked.stream().filter(CompletableFuture::join)).hasSize(3);
        assertThat(brake.count("TEST", "lin@customer.example")).isEqualTo(3);
    }

    private boolean permitted(Brake brake) {
        return Boolean.TRUE.equals(
                stage.stores.transaction().execute(status -> brake.permits("TEST", "lin@customer.example")));
    }

    private void fail() {
        assertThat(stage.claimed()).hasSize(1);
        stage.outbox.markFailed(mail(1).messageId(), "no route\r\nto host");
    }

    private List<CorrectiveActionFact> receive(Complaint complaint) {
        return stage.correctiveActions.receive(complaint, "WORKSHOP");
    }

    private static OutboxMail mail(int number) {
        return new OutboxMail("<info." + number + "@hub.example>", null, "a@dealer.example", "s", "b\0b", null);
    }
}
