package org.complainthub.routing.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.complainthub.routing.RoutingFixtures.RECEIVED;
import static org.complainthub.routing.RoutingFixtures.a;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Delivery;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Relation;
import org.complainthub.routing.MovableClock;
import org.complainthub.routing.timer.RunningClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkItemAssignmentTest {

    private final MovableClock clock = new MovableClock(RECEIVED);
    private final WorkItemStage stage = WorkItemStage.onH2(clock);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void opensAWorkItemForEachDepartment() {
        List<Assignment> assignments = stage.arrive(a(Kind.COMPLAINT, "REPEAT_REPAIR", "COMPLAINT_IGNORED"));

        assertThat(assignments).extracting(Assignment::department).containsExactly("WORKSHOP", "CRC", "MGMT");
        assertThat(stage.stores().items().ofReceipt("r1"))
                .extracting(WorkItem::department, WorkItem::state, WorkItem::owner)
                .containsExactly(
                        tuple("WORKSHOP", WorkItem.State.OPEN, "车间主管 Workshop foreman"),
                        tuple("CRC", WorkItem.State.OPEN, "客户关系经理 Customer relations manager"),
                        tuple("MGMT", WorkItem.State.OPEN, "总经理 General manager"));
    }

    @Test
    void givesTheSameReceiptTheSameAgain() {
        List<Assignment> first = stage.arrive(a(Kind.COMPLAINT, "REPEAT_REPAIR"));
        List<Assignment> again = stage.arrive(a(Kind.COMPLAINT, "BOOKING"));

        assertThat(again).isEqualTo(first);
        assertThat(stage.database()
                        .sql("select count(*) from work_item")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void routesOneOfSeveralDeliveriesAtTheSameTime() {
        ExecutorService deliveries = Executors.newFixedThreadPool(4);
        try {
            List<CompletableFuture<List<Assignment>>> all = IntStream.range(0, 40)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> stage.arrive(
                                    a(Kind.COMPLAINT, "REPEAT_REPAIR").row("row" + number / 4)),
                            deliveries))
                    .toList();

            assertThat(all).extracting(CompletableFuture::join).allSatisfy(assignments -> assertThat(assignments)
                    .hasSize(1));
            assertThat(stage.database()
                            .sql("select count(*) from work_item")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(10);
        } finally {
            deliveries.shutdown();
        }
    }

    @Test
    void runsEveryClockForTheResponsibleDepartmentAndTheAnswerForTheOthers() {
        stage.arrive(a(Kind.COMPLAINT, "WARRANTY_REFUSED", "COMPLAINT_IGNORED"));

        assertThat(clocks("WARRANTY")).contains("ACKNOWLEDGEMENT", "FIRST_RESPONSE", "ANSWER", "STATUTORY");
        assertThat(clocks("CRC")).containsExactly("ANSWER");
    }

    @Test
    void givesTheWorkOfAReopenedFileBackWithClocksThatStartAnew() {
        stage.arrive(a(Kind.COMPLAINT, "BOOKING").complaintNumber("C-2026-000001"));
        stage.progress().follow(new Progress("complaint.closed.v1", "C-2026-000001", null));
        assertThat(stage.item("SA_FRONT").state()).isEqualTo(WorkItem.State.CLOSED);
        clock.advance(Duration.ofDays(9));
        Progress reopened = new Progress("complaint.reopened.v1", "C-2026-000001", null);
        stage.progress().follow(reopened);
        stage.progress().follow(reopened);

        assertThat(stage.item("SA_FRONT").state()).isEqualTo(WorkItem.State.OPEN);
        assertThat(stage.clocks().running().of(stage.item("SA_FRONT").id()))
                .filteredOn(running -> running.metAt() == null)
                .isNotEmpty()
                .allSatisfy(running ->
                        assertThat(running.started().clock().startedAt()).isEqualTo(RECEIVED.plusDays(9)))
                .anySatisfy(
                        running -> assertThat(running.started().clock().basis()).isEqualTo("severity S2"));
    }

    @Test
    void bringsInTheDepartmentsOfBothMailboxes() {
        stage.arrive(deliveredTo(new Delivery("complaints", null, RECEIVED)));
        List<Assignment> second = stage.arrive(deliveredTo(
                new Delivery("complaints", null, RECEIVED), new Delivery("parts-mailbox", "PARTS", RECEIVED)));

        assertThat(second).extracting(Assignment::department).containsExactly("SA_FRONT", "PARTS");
        assertThat(second.get(1).complaint().routing().explanation())
                .containsExactly("SA_FRONT: BOOKING", "PARTS: addressed to its mailbox");
        assertThat(stage.item("PARTS").state()).isEqualTo(WorkItem.State.OPEN);
        assertThat(stage.arrive(deliveredTo(new Delivery("parts-mailbox", "PARTS", RECEIVED))))
                .isEqualTo(second);
    }

    @Test
    void leavesAMailboxOfNobodyKnownAlone() {
        assertThat(stage.arrive(deliveredTo(
                        new Delivery("complaints", null, RECEIVED), new Delivery("ghosts", "GHOST", RECEIVED))))
                .extracting(Assignment::department)
                .containsExactly("SA_FRONT");
    }

    @Test
    void keepsAReportFromTheMailboxOfTheAccused() {
        ComplaintDraft report = a(Kind.REPORT, "SIGN_FORGED")
                .deliveries(List.of(
                        new Delivery("complaints", null, RECEIVED), new Delivery("front", "SA_FRONT", RECEIVED)));

        assertThat(stage.arrive(report)).extracting(Assignment::department).containsExactly("MGMT");
        assertThat(stage.arrive(report)).extracting(Assignment::department).containsExactly("MGMT");
    }

    @Test
    void opensNothingNewForTheSameMessageUnderAnotherId() {
        stage.arrive(a(Kind.COMPLAINT, "BOOKING").complaintNumber("C-1").relation(Relation.NEW));
        List<Assignment> copy = stage.arrive(
                a(Kind.COMPLAINT, "BOOKING").row("copy").complaintNumber("C-1").relation(Relation.REDELIVERY));

        assertThat(copy).singleElement().satisfies(assignment -> {
            assertThat(assignment.department()).isEqualTo("SA_FRONT");
            assertThat(assignment.workItem()).isNull();
        });
        assertThat(stage.stores().items().ofReceipt("r1#copy")).isEmpty();
    }

    @Test
    void opensNothingForWhatNeedsNoDepartment() {
        assertThat(stage.arrive(a(Kind.NOT_FEEDBACK))).isEmpty();
        assertThat(stage.stores().items().ofReceipt("r1")).isEmpty();
    }

    private static ComplaintDraft deliveredTo(Delivery... deliveries) {
        return a(Kind.COMPLAINT, "BOOKING").deliveries(List.of(deliveries));
    }

    private List<String> clocks(String department) {
        return stage.clocks().running().of(stage.item(department).id()).stream()
                .map(RunningClock::started)
                .map(started -> started.clock().id())
                .toList();
    }
}
