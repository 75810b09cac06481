package org.complainthub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mock.MockEndpoint;
import org.complainthub.RouteFile;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.file.InMemoryComplaintFiles;
import org.complainthub.matching.file.TestDatabase;
import org.junit.jupiter.api.Test;

class ComplaintMatcherRouteTest {

    private final ObjectMapper json = TestDatabase.json();

    @Test
    void announcesAndHandsOnTheMatchedComplaint() throws Exception {
        try (CamelContext context = route()) {
            MockEndpoint next = context.getEndpoint("mock:next", MockEndpoint.class);
            MockEndpoint facts = context.getEndpoint("mock:events", MockEndpoint.class);
            next.expectedMessageCount(1);
            facts.expectedMessageCount(1);
            facts.expectedPropertyReceived("fact", "complaint.linked.v1");

            String body = json.writeValueAsString(noiseOfShen("r1").build());
            context.createProducerTemplate().sendBodyAndHeader("direct:in", body, "Forged", "header");

            MockEndpoint.assertIsSatisfied(context);
            var message = next.getExchanges().get(0).getMessage();
            Complaint matched = json.readValue(message.getBody(String.class), Complaint.class);
            assertThat(matched.complaintNumber()).isEqualTo("C-2026-000001");
            assertThat(message.getHeaders()).doesNotContainKey("Forged");
        }
    }

    @Test
    void setsAsideAMessageThatIsNull() throws Exception {
        try (CamelContext context = route()) {
            MockEndpoint invalid = context.getEndpoint("mock:invalid", MockEndpoint.class);
            invalid.expectedMessageCount(1);

            context.createProducerTemplate().sendBody("direct:in", " null ");

            invalid.assertIsSatisfied();
            assertThat(invalid.getExchanges()
                            .get(0)
                            .getProperty("invalidMessage")
                            .toString())
                    .contains("the message is null");
        }
    }

    private static CamelContext route() throws Exception {
        return new RouteFile("matching/complaint-matcher")
                .edge("hub.matching.from", "direct:in")
                .edge("hub.matching.to", "mock:next")
                .bean("complaintMatcher", Matchers.on(new InMemoryComplaintFiles()))
                .start();
    }
}
