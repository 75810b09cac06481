package org.complainthub.routing.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.complainthub.routing.RoutingFixtures.RECEIVED;
import static org.complainthub.routing.RoutingFixtures.a;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.ClockFact;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Referral;
import org.complainthub.complaint.Times;
import org.complainthub.routing.MovableClock;
import org.complainthub.routing.clock.Pause;
import org.complainthub.routing.workitem.Progress;
import org.complainthub.routing.workitem.WorkItem;
import org.complainthub.routing.workitem.WorkItemStage;
import org.complainthub.routing.workitem.command.Commands;
import org.complainthub.routing.workitem.command.WorkItemCommand;
import org.complainthub.routing.workitem.command.WorkItemCommand.Action;
import org.complainthub.routing.workitem.command.WorkItemCommands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClockTimersTest {

    private final MovableClock clock = new MovableClock(RECEIVED);
    private final WorkItemStage stage = WorkItemStage.onH2(clock);
    private final WorkItemCommands commands = Commands.on(stage);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void warnsBreachesAndEscalates() {
        stage.arrive(a(Kind.COMPLAINT, "WAIT_REPAIR"));
        stage.database().sql("delete from work_clock where clock <> 'ANSWER'").update();

        assertThat(ringAt("2026-11-12T19:59:58+08:00")).isEmpty();
        assertThat(ringAt("2026-11-12T19:59:59+08:00"))
                .extracting(ClockFact::fact, ClockFact::level, ClockFact::escalatedTo)
                .containsExactly(tuple("clock.warning.v1", 0, List.of("OWNER")));
        assertThat(ringAt("2026-11-12T23:59:59+08:00"))
                .extracting(ClockFact::fact, ClockFact::level, ClockFact::escalatedTo)
                .containsExactly(tuple("clock.breached.v1", 1, List.of("OWNER", "CRC")));
        assertThat(ringAt("2026-11-13T23:59:59+08:00"))
                .extracting(ClockFact::fact, ClockFact::level, ClockFact::escalatedTo)
                .containsExactly(tuple("clock.escalated.v1", 2, List.of("MGMT")));
        assertThat(ringAt("2027-11-13T23:59:59+08:00")).isEmpty();
    }

    @Test
    void tellsManagementOfTheGravestAtOnce() {
        stage.arrive(a(Kind.COMPLAINT, "SAFETY_DEFECT"));

        assertThat(ringAt("2026-11-09T10:00:00+08:00")).singleElement().satisfies(fact -> {
            assertThat(fact.fact()).isEqualTo("clock.escalated.v1");
            assertThat(fact.clock()).isEqualTo("FIRST_RESPONSE");
            assertThat(fact.escalatedTo()).containsExactly("MGMT", "OEM_LIAISON");
        });
    }

    @Test
    void keepsTheEscalationOfAReportWithItsKeeper() {
        stage.arrive(a(Kind.REPORT, "STAFF_DIVERT"));
        clock.set("2026-12-05T00:00:00+08:00");

        assertThat(claimed()).isNotEmpty().allSatisfy(fact -> assertThat(fact.escalatedTo())
                .containsExactly("OWNER"));
    }

    @Test
    void heedsNoLeaseOfAClockThatWasWrong() {
        stage.arrive(a(Kind.COMPLAINT, "WAIT_REPAIR"));
        clock.set("2026-11-12T23:59:59+08:00");
        assertThat(stage.timers().claim()).isNotEmpty();
        clock.set("2026-11-10T09:30:00+08:00");

        assertThat(stage.timers().claim()).isNotEmpty();
    }

    @Test
    void givesATimerToOneHubUntilItsLeaseEnds() {
        stage.arrive(a(Kind.COMPLAINT, "WAIT_REPAIR"));
        clock.set("2026-11-10T09:30:00+08:00");
        List<DueTimer> first = stage.timers().claim();

        assertThat(first).hasSize(1);
        assertThat(stage.timers().claim()).isEmpty();
        clock.advance(Duration.ofSeconds(31));
        assertThat(stage.timers().claim()).isEqualTo(first);
        first.forEach(this::mark);
        clock.advance(Duration.ofSeconds(31));
        assertThat(stage.timers().claim()).isEmpty();
    }

    @Test
    void tellsAfterAnOutageOneLevelOfAClockAfterTheOther() {
        stage.arrive(a(Kind.COMPLAINT, "WAIT_REPAIR"));
        stage.database().sql("delete from work_clock where clock <> 'ANSWER'").update();

        for (String fact : List.of("clock.warning.v1", "clock.breached.v1", "clock.escalated.v1")) {
            assertThat(ringAt("2026-12-01T00:00:00+08:00"))
                    .extracting(ClockFact::fact)
                    .containsExactly(fact);
        }
        assertThat(claimed()).isEmpty();
    }

    @Test
    void doesNotTellTheNextLevelForAHubThatMarksTooLate() {
        stage.arrive(a(Kind.COMPLAINT, "WAIT_REPAIR"));
        clock.set("2026-11-10T09:30:00+08:00");
        List<DueTimer> slow = stage.timers().claim();
        clock.advance(Duration.ofSeconds(31));
        stage.timers().claim().forEach(this::mark);

        slow.forEach(this::mark);

        clock.set("2026-12-01T00:00:00+08:00");
        assertThat(claimed())
                .filteredOn(fact -> fact.clock().equals(slow.get(0).fact().clock()))
                .extracting(ClockFact::level)
                .containsExactly(slow.get(0).fact().level() + 1);
    }

    @Test
    void countsAsToldWhatWasToldWhileItsClockWasStopped() {
        stage.arrive(a(Kind.COMPLAINT, "WAIT_REPAIR"));
        String item = stage.item("WORKSHOP").id();
        commands.apply(Commands.plain("c0", item, Action.CONTACT));
        clock.set("2026-11-12T19:59:59+08:00");
        List<DueTimer> warning = stage.timers().claim();
        commands.apply(Commands.suspend("c1", item, null));
        warning.forEach(this::mark);
        clock.set("2026-11-13T12:00:00+08:00");

        assertThat(claimed()).extracting(ClockFact::clock).doesNotContain("ANSWER");
        commands.apply(Commands.plain("c2", item, Action.RESUME));
        clock.set("2026-12-01T00:00:00+08:00");
        assertThat(claimed())
                .filteredOn(fact -> fact.clock().equals("ANSWER"))
                .extracting(ClockFact::fact)
                .containsExactly("clock.breached.v1");
    }

    @Test
    void saysNothingMoreOfWhatIsDone() {
        stage.arrive(a(Kind.COMPLAINT, "WAIT_REPAIR").complaintNumber("C-1"));
        commands.apply(Commands.plain("c1", stage.item("WORKSHOP").id(), Action.CONTACT));
        stage.progress().follow(new Progress("corrective-action.answered.v1", "C-1", "WORKSHOP"));
        clock.set("2026-11-17T00:00:00+08:00");

        assertThat(stage.item("WORKSHOP").state()).isEqualTo(WorkItem.State.ANSWERED);
        assertThat(stage.timers().claim()).isEmpty();
        stage.progress().follow(new Progress("complaint.closed.v1", "C-1", null));
        clock.set("2027-11-17T00:00:00+08:00");
        assertThat(stage.timers().claim()).isEmpty();
        assertThat(stage.item("WORKSHOP").state()).isEqualTo(WorkItem.State.CLOSED);
    }

    @Test
    void tellsOfTheClocksOfTheMatterThatStoodStillWhenTheDepartmentAnswered() {
        stage.arrive(a(Kind.COMPLAINT, "SANBAO_RETURN").complaintNumber("C-1"));
        String item = stage.stores().items().ofFile("C-1", null).get(0).id();
        commands.apply(new WorkItemCommand(
                "c1", item, Action.SUSPEND, "inspection", null, Pause.Reason.EXPERT, null, null, null));
        stage.progress().follow(new Progress("corrective-action.answered.v1", "C-1", null));
        clock.set("2027-03-01T00:00:00+08:00");

        assertThat(claimed()).extracting(ClockFact::clock).contains("COMPLETION");
    }

    @Test
    void letsTheWorkFollowAReceiptThatIsMoved() {
        stage.arrive(a(Kind.COMPLAINT, "WAIT_REPAIR").complaintNumber("C-1"));
        String receipt = stage.item("WORKSHOP").receiptId();
        stage.progress().follow(new Progress("complaint-file.moved.v1", "C-1", null, receipt, "C-2", null));
        stage.progress().follow(new Progress("complaint-file.moved.v1", "C-1", null, receipt, "C-3", null));

        stage.progress().follow(new Progress("corrective-action.answered.v1", "C-1", "WORKSHOP"));
        assertThat(stage.item("WORKSHOP").state()).isEqualTo(WorkItem.State.OPEN);
        stage.progress().follow(new Progress("corrective-action.answered.v1", "C-2", "WORKSHOP"));
        assertThat(stage.item("WORKSHOP").state()).isEqualTo(WorkItem.State.ANSWERED);
    }

    @Test
    void letsTheClocksOfADepartmentThatHasNotAnsweredRunOn() {
        stage.arrive(a(Kind.COMPLAINT, "WAIT_REPAIR", "INVOICE_ISSUE").complaintNumber("C-1"));
        stage.progress().follow(new Progress("corrective-action.answered.v1", "C-1", "WORKSHOP"));
        clock.set("2026-11-12T23:59:59+08:00");

        assertThat(claimed())
                .filteredOn(fact -> fact.clock().equals("ANSWER"))
                .extracting(ClockFact::department)
                .containsOnly("CASHIER_FIN");
    }

    @Test
    void standsStillWhileSuspendedButNotTheClocksOfTheLaw() {
        stage.arrive(a(Kind.COMPLAINT, "WAIT_REPAIR"));
        String item = stage.item("WORKSHOP").id();
        clock.set("2026-11-10T12:00:00+08:00");
        commands.apply(Commands.plain("c0", item, Action.CONTACT));
        commands.apply(Commands.suspend("c1", item, null));
        clock.set("2026-11-18T23:59:59+08:00");

        assertThat(claimed()).extracting(ClockFact::clock).containsOnly("STATUTORY");
        clock.set("2026-11-19T12:00:00+08:00");
        commands.apply(Commands.plain("c2", item, Action.RESUME));
        assertThat(answerDue(item)).isEqualTo(OffsetDateTime.parse("2026-11-23T23:59:59+08:00"));
        assertThat(ringAt("2026-11-23T23:59:58+08:00"))
                .extracting(ClockFact::fact, ClockFact::clock)
                .contains(tuple("clock.warning.v1", "ANSWER"))
                .doesNotContain(tuple("clock.breached.v1", "ANSWER"));
        assertThat(ringAt("2026-11-23T23:59:59+08:00"))
                .extracting(ClockFact::fact, ClockFact::clock)
                .contains(tuple("clock.breached.v1", "ANSWER"));
    }

    @Test
    void takesAnAuthorityWhoseNameIsHostile() {
        String name = "'; drop table work_clock; --\0${body}\n" + "市场监督管理局".repeat(1000);
        stage.arrive(a(Kind.COMPLAINT, "WAIT_REPAIR").referral(new Referral(name, "1", null, RECEIVED.plusHours(1))));
        clock.set(RECEIVED.plusHours(1));

        assertThat(claimed())
                .extracting(ClockFact::fact, ClockFact::clock)
                .contains(tuple("clock.breached.v1", "STATED"));
    }

    @Test
    void tellsNobodyOfWhatWasDueLongBeforeItCameIn() {
        stage.arrive(a(Kind.COMPLAINT, "WAIT_REPAIR").times(new Times(RECEIVED.minusYears(1), null, null)));
        assertThat(stage.timers().claim()).isEmpty();
    }

    @Test
    void breachesWithoutAWarningWhatCameInLate() {
        stage.arrive(a(Kind.COMPLAINT, "WAIT_REPAIR").times(new Times(RECEIVED.minusDays(8), null, null)));
        assertThat(claimed())
                .filteredOn(fact -> fact.clock().equals("ANSWER"))
                .extracting(ClockFact::fact)
                .contains("clock.breached.v1")
                .doesNotContain("clock.warning.v1");
    }

    private List<ClockFact> ringAt(String time) {
        clock.set(time);
        List<DueTimer> due = stage.timers().claim();
        due.forEach(this::mark);
        return due.stream().map(DueTimer::fact).toList();
    }

    private List<ClockFact> claimed() {
        return stage.timers().claim().stream().map(DueTimer::fact).toList();
    }

    private void mark(DueTimer told) {
        stage.timers().markRung(told.clock(), told.fact().timer());
    }

    private OffsetDateTime answerDue(String item) {
        return stage.clocks().running().of(item).stream()
                .map(running -> running.started().clock())
                .filter(one -> one.id().equals("ANSWER"))
                .findFirst()
                .orElseThrow()
                .dueAt();
    }
}
