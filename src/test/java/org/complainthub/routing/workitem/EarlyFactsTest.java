package org.complainthub.routing.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.routing.RoutingFixtures.RECEIVED;
import static org.complainthub.routing.RoutingFixtures.a;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.complainthub.RouteFile;
import org.complainthub.complaint.Kind;
import org.complainthub.routing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of a receipt before routing has come to it. */
class EarlyFactsTest {

    private final MovableClock clock = new MovableClock(RECEIVED);
    private final WorkItemStage stage = WorkItemStage.onH2(clock);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void meetsTheClockOfAnAcknowledgementThatWasFasterThanRouting() {
        acknowledged();
        acknowledged();
        arrive();
        assertThat(running()).contains("ACKNOWLEDGEMENT");

        stage.progress().catchUp();

        assertThat(running()).contains("ANSWER").doesNotContain("ACKNOWLEDGEMENT");
        assertThat(stage.stores().early().due()).isEmpty();
    }

    @Test
    void movesWorkAsOftenAsItsReceiptWasMovedBeforeItWasRouted() {
        move("C-1", "C-2");
        clock.set(RECEIVED.plusMinutes(1));
        move("C-2", "C-3");
        arrive();
        clock.set(RECEIVED.plusMinutes(2));
        move("C-3", "C-4");

        stage.progress().catchUp();

        assertThat(stage.item("PARTS").complaintNumber()).isEqualTo("C-4");
        assertThat(stage.stores().receipts().lock("r1"))
                .hasValueSatisfying(known -> assertThat(known.complaintNumber()).isEqualTo("C-4"));
    }

    @Test
    void waitsForTheReceiptHoweverOftenItLooks() {
        move("C-1", "C-2");
        stage.progress().catchUp();
        arrive();
        stage.progress().catchUp();

        assertThat(stage.item("PARTS").complaintNumber()).isEqualTo("C-2");
    }

    @Test
    void looksForThemByItself() throws Exception {
        String fact = "{\"fact\":\"acknowledgement.sent.v1\",\"cause\":\"r1\",\"complaintNumber\":\"C-1\","
                + "\"address\":\"li@example.org\",\"count\":1,\"at\":\"" + RECEIVED + "\"}";
        try (var camel = new RouteFile("routing/work-item-progress", "routing/early-facts")
                .edge("hub.routing.progress.from", "direct:progress")
                .edge("hub.routing.early-facts.from", "direct:early-facts")
                .bean("workItemProgress", stage.progress())
                .start()) {
            camel.createProducerTemplate().sendBody("direct:progress", fact.getBytes(StandardCharsets.UTF_8));
            arrive();
            camel.createProducerTemplate().sendBody("direct:early-facts", "");
        }

        assertThat(running()).isNotEmpty().doesNotContain("ACKNOWLEDGEMENT");
    }

    private void arrive() {
        stage.arrive(a(Kind.COMPLAINT, "PARTS_WAIT").complaintNumber("C-1"));
    }

    private void acknowledged() {
        stage.progress().follow(new Progress("acknowledgement.sent.v1", "C-1", null, "r1", null, RECEIVED));
    }

    private void move(String from, String to) {
        stage.progress()
                .follow(new Progress(
                        "complaint-file.moved.v1",
                        from,
                        null,
                        "r1",
                        to,
                        stage.stores().now()));
    }

    private List<String> running() {
        return stage.stores().items().ofReceipt("r1").stream()
                .flatMap(item -> stage.clocks().running().of(item.id()).stream())
                .filter(one -> one.metAt() == null)
                .map(one -> one.started().id().name())
                .toList();
    }
}
