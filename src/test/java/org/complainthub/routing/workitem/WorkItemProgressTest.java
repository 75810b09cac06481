package org.complainthub.routing.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.routing.RoutingFixtures.RECEIVED;
import static org.complainthub.routing.RoutingFixtures.a;
import static org.complainthub.routing.RoutingFixtures.receipt;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Relation;
import org.complainthub.routing.MovableClock;
import org.complainthub.routing.clock.ClockData;
import org.complainthub.routing.workitem.command.Commands;
import org.complainthub.routing.workitem.command.WorkItemCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkItemProgressTest {

    private static final String FILE = "C-1";

    private final MovableClock clock = new MovableClock(RECEIVED);
    private final WorkItemStage stage = WorkItemStage.onH2(clock);

    @BeforeEach
    void waitForParts() {
        stage.arrive(a(Kind.COMPLAINT, "PARTS_WAIT").complaintNumber(FILE));
        Commands.on(stage).apply(Commands.suspend("waits", stage.item("PARTS").id(), RECEIVED.plusDays(5)));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void waitsForNothingAnyMoreOnceTheDepartmentHasAnswered() {
        stage.progress().follow(new Progress("corrective-action.answered.v1", FILE, "PARTS"));

        assertThat(stage.item("PARTS").state()).isEqualTo(WorkItem.State.ANSWERED);
        assertThat(stage.stores().pauses().over(RECEIVED.plusDays(6))).isEmpty();
    }

    @Test
    void endsNothingThatCameAfterTheFileWasClosed() {
        clock.set(RECEIVED.plusDays(3));
        stage.arrive(receipt("r2", Kind.COMPLAINT, "PARTS_WAIT")
                .complaintNumber(FILE)
                .relation(Relation.REPEAT));

        stage.progress().follow(fact("complaint.closed.v1", RECEIVED.plusDays(2)));

        assertThat(stage.item("PARTS").state()).isEqualTo(WorkItem.State.CLOSED);
        assertThat(stage.stores().items().ofReceipt("r2").get(0).state()).isEqualTo(WorkItem.State.OPEN);
    }

    @Test
    void endsNothingOfTheNextRound() {
        clock.set(RECEIVED.plusDays(4));
        stage.progress().follow(fact("complaint.closed.v1", RECEIVED.plusDays(4)));
        clock.set(RECEIVED.plusDays(10));
        stage.progress().follow(fact("complaint.reopened.v1", RECEIVED.plusDays(10)));
        stage.progress().follow(fact("corrective-action.answered.v1", RECEIVED.plusDays(3)));
        stage.progress().follow(fact("complaint.closed.v1", RECEIVED.plusDays(4)));

        assertThat(stage.item("PARTS").state()).isEqualTo(WorkItem.State.OPEN);
        assertThat(running(stage.item("PARTS"))).contains("ANSWER");
    }

    private static Progress fact(String type, OffsetDateTime at) {
        return new Progress(type, FILE, null, null, null, at);
    }

    @Test
    void asksWhoHasAnsweredForNoSecondAnswerToTheSameMatter() {
        stage.progress().follow(new Progress("corrective-action.answered.v1", FILE, "PARTS"));
        stage.arrive(receipt("r2", Kind.COMPLAINT, "PARTS_WAIT")
                .complaintNumber(FILE)
                .relation(Relation.SAME_MATTER));

        WorkItem second = stage.stores().items().ofReceipt("r2").get(0);
        assertThat(second.state()).isEqualTo(WorkItem.State.ANSWERED);
        assertThat(running(second)).contains("FIRST_RESPONSE").doesNotContain("ANSWER");
        Commands.on(stage).apply(Commands.plain("spoke", second.id(), WorkItemCommand.Action.CONTACT));
        assertThat(running(second)).doesNotContain("FIRST_RESPONSE");
    }

    @Test
    void stopsTheClockOfTheLawOnceItIsDecided() {
        stage.progress().follow(new Progress("decision.taken.v1", FILE, null));

        assertThat(running(stage.item("PARTS"))).contains("ANSWER").doesNotContain("STATUTORY");
    }

    private List<String> running(WorkItem item) {
        return stage.clocks().running().of(item.id()).stream()
                .filter(clock -> clock.metAt() == null)
                .map(clock -> clock.started().id().name())
                .toList();
    }

    @Test
    void countsNoPauseOfAnEarlierRoundOnceTheFileIsOpenedAgain() {
        clock.set(RECEIVED.plusDays(4));
        stage.progress().follow(new Progress("complaint.closed.v1", FILE, null));
        clock.set(RECEIVED.plusDays(10));
        stage.progress().follow(new Progress("complaint.reopened.v1", FILE, null));
        clock.set(RECEIVED.plusDays(11));
        Commands.on(stage).apply(Commands.suspend("again", stage.item("PARTS").id(), RECEIVED.plusDays(13)));
        clock.set(RECEIVED.plusDays(12));
        Commands.on(stage).apply(Commands.resume("on", stage.item("PARTS").id()));

        assertThat(stage.clocks().running().of(stage.item("PARTS").id()))
                .filteredOn(one -> one.metAt() == null && one.started().id() == ClockData.Id.ANSWER)
                .singleElement()
                .satisfies(one -> assertThat(one.started().clock().dueAt())
                        .isBetween(RECEIVED.plusDays(14), RECEIVED.plusDays(16)));
    }
}
