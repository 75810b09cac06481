package org.complainthub.routing.workitem.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.routing.RoutingFixtures.RECEIVED;
import static org.complainthub.routing.RoutingFixtures.a;
import static org.complainthub.routing.RoutingFixtures.unsure;

import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Severity;
import org.complainthub.routing.MovableClock;
import org.complainthub.routing.clock.ClockData;
import org.complainthub.routing.timer.RunningClock;
import org.complainthub.routing.workitem.Assignment;
import org.complainthub.routing.workitem.Progress;
import org.complainthub.routing.workitem.WorkItem;
import org.complainthub.routing.workitem.WorkItemStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkItemCorrectionsTest {

    private final MovableClock clock = new MovableClock(RECEIVED);
    private final WorkItemStage stage = WorkItemStage.onH2(clock);
    private final WorkItemCommands commands = Commands.on(stage);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void routesByWhatThePersonSays() {
        stage.arrive(a(Kind.COMPLAINT, "OTHER"));
        CommandEffect effect = corrected("CRC", "SAFETY_DEFECT");

        assertThat(effect.fact().fact()).isEqualTo("work-item.corrected.v1");
        assertThat(effect.handOvers())
                .extracting(Assignment::department)
                .containsExactly("OEM_LIAISON", "WORKSHOP", "MGMT");
        Complaint corrected = effect.handOvers().get(0).complaint();
        assertThat(corrected.problem().categories()).containsExactly("SAFETY_DEFECT");
        assertThat(corrected.problem().explanation()).contains("desk says SAFETY_DEFECT: read the letter");
        assertThat(corrected.assessment().severity()).isEqualTo(Severity.S1);
        assertThat(stage.item("CRC").state()).isEqualTo(WorkItem.State.RETURNED);
    }

    @Test
    void startsTheClocksOfTheNewSeverityAndKeepsWhatWasDone() {
        stage.arrive(a(Kind.COMPLAINT, "OTHER"));
        commands.apply(Commands.plain("spoke", stage.item("CRC").id(), WorkItemCommand.Action.CONTACT));
        corrected("CRC", "SAFETY_DEFECT");

        assertThat(clocks("CRC")).isNotEmpty().allSatisfy(clock -> assertThat(clock.metAt())
                .isNotNull());
        assertThat(clocks("OEM_LIAISON"))
                .filteredOn(clock -> clock.started().clock().id().equals(ClockData.Id.ANSWER.name()))
                .singleElement()
                .satisfies(clock -> {
                    assertThat(clock.metAt()).isNull();
                    assertThat(clock.started().clock().basis()).isEqualTo("severity S1");
                });
        assertThat(clocks("OEM_LIAISON"))
                .filteredOn(clock -> clock.started().clock().id().equals(ClockData.Id.FIRST_RESPONSE.name()))
                .singleElement()
                .satisfies(clock -> assertThat(clock.metAt()).isNotNull());
    }

    @Test
    void leavesADepartmentThatIsStillNamedItsWork() {
        stage.arrive(a(Kind.COMPLAINT, "BOOKING"));
        CommandEffect effect = corrected("SA_FRONT", "ATTITUDE", "PARTS_WAIT");

        assertThat(effect.handOvers()).extracting(Assignment::department).containsExactly("PARTS");
        assertThat(stage.item("SA_FRONT").state()).isEqualTo(WorkItem.State.OPEN);
    }

    @Test
    void startsTheClocksOfTheNewMatterForWhoeverKeepsTheWork() {
        stage.arrive(a(Kind.COMPLAINT, "CLEANLINESS"));
        List<String> before = running("WORKSHOP");
        corrected("WORKSHOP", "REPEAT_REPAIR");

        assertThat(before).contains("ANSWER severity S4").doesNotContain("STATUTORY 机动车维修管理规定 art. 38");
        assertThat(running("WORKSHOP"))
                .contains("ANSWER severity S2, S3", "FIRST_RESPONSE severity S2", "STATUTORY 机动车维修管理规定 art. 38")
                .doesNotContain("ANSWER severity S4", "FIRST_RESPONSE severity S4")
                .doesNotHaveDuplicates();
    }

    @Test
    void letsWhoHasItAlreadyGoOnWithAllClocksAndTheTimeThatWasWaited() {
        stage.arrive(a(Kind.COMPLAINT, "ATTITUDE", "PARTS_WAIT"));
        String left = stage.item("SA_FRONT").id();
        commands.apply(Commands.suspend("waits", left, RECEIVED.plusDays(2)));
        clock.set(RECEIVED.plusDays(1));
        corrected("SA_FRONT", "PARTS_WAIT");

        assertThat(stage.item("PARTS").isLeading()).isTrue();
        assertThat(running("PARTS")).contains("FIRST_RESPONSE severity S3").doesNotHaveDuplicates();
        assertThat(running("SA_FRONT")).isEmpty();
        assertThat(stage.stores().pauses().over(RECEIVED.plusDays(9))).isEmpty();
        assertThat(clocks("PARTS"))
                .filteredOn(one -> one.started().id() == ClockData.Id.ANSWER)
                .singleElement()
                .satisfies(one -> assertThat(one.started().clock().dueAt()).isAfter(RECEIVED.plusDays(4)));
    }

    @Test
    void asksWhoReturnedItAgainWhenAPersonSaysSo() {
        stage.arrive(a(Kind.COMPLAINT, "BOOKING"));
        commands.apply(Commands.giveBack("r1", stage.item("SA_FRONT").id(), "CRC"));
        CommandEffect effect = corrected("CRC", "BOOKING");

        assertThat(effect.handOvers()).extracting(Assignment::department).containsExactly("SA_FRONT");
        assertThat(stage.item("SA_FRONT").state()).isEqualTo(WorkItem.State.OPEN);
        assertThat(running("SA_FRONT")).contains("ANSWER severity S4").doesNotHaveDuplicates();
        assertThat(running("CRC")).isEmpty();
    }

    @Test
    void countsFromTheReopeningOnWhenTheFileWasOpenedAgain() {
        stage.arrive(a(Kind.COMPLAINT, "CLEANLINESS").complaintNumber("C-1"));
        stage.progress().follow(new Progress("complaint.closed.v1", "C-1", null));
        clock.set(RECEIVED.plusDays(40));
        stage.progress().follow(new Progress("complaint.reopened.v1", "C-1", null));
        corrected("WORKSHOP", "PARTS_WAIT");

        assertThat(clocks("PARTS"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.started().clock().dueAt()).isAfter(RECEIVED.plusDays(40)));
        assertThat(running("PARTS")).contains("FIRST_RESPONSE severity S2").doesNotHaveDuplicates();
    }

    @Test
    void endsTheTriageOfTheDesk() {
        stage.arrive(unsure(0.1, "PARTS_WAIT"));
        assertThat(stage.item("CRC").triage()).isTrue();

        assertThat(corrected("CRC", "BOOKING").handOvers())
                .extracting(Assignment::department)
                .containsExactly("SA_FRONT");
        assertThat(stage.item("SA_FRONT").triage()).isFalse();
    }

    @Test
    void doesItOnce() {
        stage.arrive(a(Kind.COMPLAINT, "OTHER"));
        assertThat(corrected("CRC", "PARTS_WAIT")).isEqualTo(corrected("CRC", "PARTS_WAIT"));
    }

    @Test
    void refusesACategoryThatNobodyKnows() {
        stage.arrive(a(Kind.COMPLAINT, "OTHER"));
        assertThatThrownBy(() -> corrected("CRC", "GREMLINS"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("GREMLINS");
    }

    @Test
    void remembersThatAPersonSaidSo() {
        stage.arrive(a(Kind.COMPLAINT, "OTHER"));
        corrected("CRC", "PARTS_WAIT");
        assertThat(known("corrected_at")).isEqualTo(1);
        assertThat(known("confirmed_at")).isZero();
    }

    @Test
    void takesAClosedFileForConfirmed() {
        stage.arrive(a(Kind.COMPLAINT, "BOOKING").complaintNumber("C-1"));
        stage.progress().follow(new Progress("complaint.closed.v1", "C-1", null));
        assertThat(known("confirmed_at")).isEqualTo(1);
    }

    private int known(String column) {
        return stage.database()
                .sql("select count(*) from routed_receipt where " + column + " is not null")
                .query(Integer.class)
                .single();
    }

    private List<RunningClock> clocks(String department) {
        return stage.clocks().running().of(stage.item(department).id());
    }

    private List<String> running(String department) {
        return clocks(department).stream()
                .filter(one -> one.metAt() == null)
                .map(one -> one.started().clock())
                .map(one -> one.id() + " " + one.basis())
                .toList();
    }

    private CommandEffect corrected(String department, String... categories) {
        return commands.apply(Commands.correct("c1", stage.item(department).id(), categories));
    }
}
