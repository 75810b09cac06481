package org.complainthub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.routing.RoutingFixtures.a;
import static org.complainthub.routing.RoutingFixtures.aComplaint;
import static org.complainthub.routing.RoutingFixtures.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.mock.MockEndpoint;
import org.complainthub.RouteFile;
import org.complainthub.complaint.Announced;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Severity;
import org.complainthub.platform.PlatformBeans;
import org.complainthub.routing.workitem.Assignment;
import org.complainthub.routing.workitem.WorkItemStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DepartmentRouterRouteTest {

    private static final ObjectMapper JSON = PlatformBeans.json();

    private final WorkItemStage stage = WorkItemStage.onH2(PlatformBeans.CLOCK);
    private CamelContext camel;
    private MockEndpoint events;
    private MockEndpoint workshop;
    private MockEndpoint management;

    @BeforeEach
    void startTheRoutes() throws Exception {
        camel = new RouteFile("routing/department-router", "routing/department-assignment")
                .edge("hub.routing.from", "direct:matched")
                .bean("complaintRouter", new ComplaintRouter(stage.rules()))
                .bean("workItemAssignment", stage.assignment())
                .bean("departmentQueues", new DepartmentQueues(reference(), "mock:department."))
                .bean("cloudEvent", (Processor) DepartmentRouterRouteTest::address)
                .start();
        events = camel.getEndpoint("mock:events", MockEndpoint.class);
        workshop = camel.getEndpoint("mock:department.WORKSHOP", MockEndpoint.class);
        management = camel.getEndpoint("mock:department.MGMT", MockEndpoint.class);
    }

    @AfterEach
    void stopTheRoutes() {
        camel.stop();
        stage.close();
    }

    @Test
    void handsTheWholeComplaintToEachDepartment() throws Exception {
        send(aComplaint("REPEAT_REPAIR", "COMPLAINT_IGNORED"));
        workshop.expectedMessageCount(1);
        management.expectedMessageCount(1);
        MockEndpoint.assertIsSatisfied(camel);
        Complaint received =
                JSON.readValue(workshop.getExchanges().get(0).getMessage().getBody(byte[].class), Complaint.class);
        assertThat(received.routing().departments()).containsExactly("WORKSHOP", "CRC", "MGMT");
        assertThat(received.assessment().severity()).isEqualTo(Severity.S2);
    }

    @Test
    void announcesEachAssignment() throws Exception {
        send(aComplaint("REPEAT_REPAIR", "COMPLAINT_IGNORED"));
        events.expectedHeaderValuesReceivedInAnyOrder(
                "id", "complaint.routed.v1/r1/WORKSHOP", "complaint.routed.v1/r1/CRC", "complaint.routed.v1/r1/MGMT");
        events.assertIsSatisfied();
    }

    @Test
    void sendsTheSameAgainWhenAskedAgain() throws Exception {
        send(aComplaint("REPEAT_REPAIR"));
        send(aComplaint("REPEAT_REPAIR"));
        workshop.expectedMessageCount(2);
        workshop.assertIsSatisfied();
        var messages = workshop.getExchanges();
        assertThat(messages.get(1).getMessage().getHeader("id"))
                .isEqualTo(messages.get(0).getMessage().getHeader("id"));
        assertThat(messages.get(1).getMessage().getBody(String.class))
                .isEqualTo(messages.get(0).getMessage().getBody(String.class));
    }

    @Test
    void setsAsideWhatIsNoFeedback() throws Exception {
        send(a(Kind.NOT_FEEDBACK, "REPEAT_REPAIR").build());
        events.expectedHeaderValuesReceivedInAnyOrder("id", "complaint.set-aside.v1/r1/null");
        workshop.expectedMessageCount(0);
        MockEndpoint.assertIsSatisfied(camel);
    }

    @Test
    void ignoresHeadersFromOutside() throws Exception {
        camel.createProducerTemplate()
                .sendBodyAndHeader(
                        "direct:matched", JSON.writeValueAsBytes(aComplaint("REPEAT_REPAIR")), "department", "MGMT");
        management.expectedMessageCount(0);
        workshop.expectedMessageCount(1);
        workshop.message(0).header("department").isNull();
        MockEndpoint.assertIsSatisfied(camel);
    }

    @Test
    void sendsNothingToADepartmentNobodyKnows() {
        var assignment = new Assignment("MGMT,mock:elsewhere", null, aComplaint());
        assertThatThrownBy(() -> camel.createProducerTemplate().sendBody("direct:department-assignment", assignment))
                .isInstanceOf(CamelExecutionException.class)
                .rootCause()
                .hasMessage("there is no department MGMT,mock:elsewhere");
        assertThat(management.getReceivedCounter()).isZero();
    }

    @Test
    void failsWholeWhenOneDepartmentCannotBeReached() {
        workshop.whenAnyExchangeReceived(exchange -> {
            throw new IllegalStateException("queue is full");
        });
        assertThatThrownBy(() -> send(aComplaint("REPEAT_REPAIR", "COMPLAINT_IGNORED")))
                .rootCause()
                .hasMessage("queue is full");
        assertThat(management.getReceivedCounter()).isZero();
    }

    @Test
    void namesNoQueueForAnUnknownDepartment() {
        DepartmentQueues queues = new DepartmentQueues(reference(), "jms:queue:x.");
        assertThat(queues.endpointOf("MGMT")).isEqualTo("jms:queue:x.MGMT");
        assertThatThrownBy(() -> queues.endpointOf("mgmt")).hasMessage("there is no department mgmt");
    }

    @Test
    void namesTheWorkItemOfEachDepartment() throws Exception {
        send(aComplaint("REPEAT_REPAIR", "COMPLAINT_IGNORED"));
        workshop.expectedHeaderReceived("workItem", stage.item("WORKSHOP").id());
        management.expectedHeaderReceived("workItem", stage.item("MGMT").id());
        MockEndpoint.assertIsSatisfied(camel);
    }

    private void send(Complaint complaint) throws Exception {
        camel.createProducerTemplate().sendBody("direct:matched", JSON.writeValueAsBytes(complaint));
    }

    private static void address(Exchange exchange) {
        Announced body = exchange.getMessage().getBody(Announced.class);
        String fact = exchange.getProperty("fact", String.class);
        String department = exchange.getProperty("department", String.class);
        exchange.getMessage().setHeader("id", fact + "/" + body.announcementKey() + "/" + department);
    }
}
