package org.complainthub.routing.workitem.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.routing.RoutingFixtures.RECEIVED;
import static org.complainthub.routing.RoutingFixtures.a;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mock.MockEndpoint;
import org.complainthub.RouteFile;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.WorkItemFact;
import org.complainthub.platform.PlatformBeans;
import org.complainthub.routing.DepartmentQueuesFixture;
import org.complainthub.routing.MovableClock;
import org.complainthub.routing.workitem.WorkItem;
import org.complainthub.routing.workitem.WorkItemStage;
import org.complainthub.routing.workitem.command.WorkItemCommand.Action;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkItemCommandsRouteTest {

    private static final ObjectMapper JSON = PlatformBeans.json();

    private final MovableClock clock = new MovableClock(RECEIVED);
    private final WorkItemStage stage = WorkItemStage.onH2(clock);
    private CamelContext camel;
    private MockEndpoint events;
    private MockEndpoint workshop;
    private MockEndpoint invalid;

    @BeforeEach
    void startTheRoutes() throws Exception {
        camel = new RouteFile(
                        "routing/work-item-commands",
                        "routing/work-item-command",
                        "routing/suspension-ends",
                        "routing/department-assignment")
                .edge("hub.routing.commands.from", "direct:commands")
                .edge("hub.routing.commands.to", "direct:commands")
                .edge("hub.routing.suspensions.from", "direct:suspensions")
                .bean("workItemCommands", Commands.on(stage))
                .bean("suspensions", new Suspensions(stage.stores()))
                .bean("departmentQueues", DepartmentQueuesFixture.mocks())
                .start();
        events = camel.getEndpoint("mock:events", MockEndpoint.class);
        workshop = camel.getEndpoint("mock:department.WORKSHOP", MockEndpoint.class);
        invalid = camel.getEndpoint("mock:invalid", MockEndpoint.class);
        stage.arrive(a(Kind.COMPLAINT, "PAINT_COLOUR").complaintNumber("C-1"));
    }

    @AfterEach
    void stopTheRoutes() {
        camel.stop();
        stage.close();
    }

    @Test
    void handsAReturnedWorkItemOnAndSaysSo() throws Exception {
        send(Commands.giveBack("c1", item("BODY_PAINT"), null));

        events.expectedMessageCount(2);
        workshop.expectedMessageCount(1);
        workshop.message(0).header("workItem").isEqualTo(item("WORKSHOP"));
        MockEndpoint.assertIsSatisfied(camel);
        WorkItemFact returned = fact(0);
        assertThat(returned.fact()).isEqualTo("work-item.returned.v1");
        assertThat(returned.successor()).isEqualTo("WORKSHOP");
        assertThat(type(1)).isEqualTo("org.complainthub.complaint.routed.v1");
        assertThat(JSON.readValue(workshop.getExchanges().get(0).getMessage().getBody(byte[].class), Complaint.class)
                        .routing()
                        .departments())
                .containsExactly("WORKSHOP");
    }

    @Test
    void tellsTheSameOfTheSameCommand() throws Exception {
        send(Commands.giveBack("c1", item("BODY_PAINT"), null));
        send(Commands.giveBack("c1", item("BODY_PAINT"), null));

        events.expectedMessageCount(4);
        events.assertIsSatisfied();
        assertThat(header(2, "cloudEvents_id")).isEqualTo(header(0, "cloudEvents_id"));
        assertThat(header(3, "cloudEvents_id")).isEqualTo(header(1, "cloudEvents_id"));
    }

    @Test
    void setsAsideWhatCannotBeDone() throws Exception {
        send(Commands.plain("c1", "nothing", Action.RESUME));
        invalid.expectedMessageCount(1);
        workshop.expectedMessageCount(0);
        MockEndpoint.assertIsSatisfied(camel);
        assertThat(invalid.getExchanges().get(0).getMessage().getHeader("reason"))
                .isEqualTo("there is no work item nothing");
    }

    @Test
    void setsAsideWhatIsNoCommand() {
        camel.createProducerTemplate().sendBody("direct:commands", "{\"action\":\"DELETE\"}");
        camel.createProducerTemplate().sendBody("direct:commands", null);
        assertThat(invalid.getReceivedCounter()).isEqualTo(2);
    }

    @Test
    void resumesAtThePlannedEndAndOnlyOnce() throws Exception {
        send(Commands.suspend("c1", item("BODY_PAINT"), RECEIVED.plusHours(2)));
        look();
        assertThat(stage.item("BODY_PAINT").state()).isEqualTo(WorkItem.State.SUSPENDED);
        clock.advance(Duration.ofHours(2));
        look();
        look();

        assertThat(stage.item("BODY_PAINT").state()).isEqualTo(WorkItem.State.OPEN);
        assertThat(events.getReceivedCounter()).isEqualTo(2);
        assertThat(fact(1).fact()).isEqualTo("work-item.resumed.v1");
    }

    @Test
    void endsWhatIsCompleted() throws Exception {
        send(Commands.plain("c1", item("BODY_PAINT"), Action.COMPLETE));
        clock.advance(Duration.ofDays(20));

        assertThat(fact(0).state()).isEqualTo("ANSWERED");
        assertThat(stage.timers().claim()).isEmpty();
    }

    private void look() {
        camel.createProducerTemplate().sendBody("direct:suspensions", null);
    }

    private void send(WorkItemCommand command) throws Exception {
        camel.createProducerTemplate().sendBody("direct:commands", JSON.writeValueAsBytes(command));
    }

    private String item(String department) {
        return stage.item(department).id();
    }

    private WorkItemFact fact(int index) throws Exception {
        return JSON.readValue(events.getExchanges().get(index).getMessage().getBody(byte[].class), WorkItemFact.class);
    }

    private Object type(int index) {
        return header(index, "cloudEvents_type");
    }

    private Object header(int index, String name) {
        return events.getExchanges().get(index).getMessage().getHeader(name);
    }
}
