package org.complainthub.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.component.mock.MockEndpoint;
import org.complainthub.RouteFile;
import org.complainthub.complaint.CorrectiveActionFact;
import org.junit.jupiter.api.Test;

class CorrectiveActionAnswersRouteTest {

    private final CopyOnWriteArrayList<Object> facts = new CopyOnWriteArrayList<>();

    @Test
    void announcesEachFactByItsOwnName() throws Exception {
        Processor cloudEvent = exchange -> facts.add(exchange.getProperty("fact"));
        try (CamelContext camel = new RouteFile("report/corrective-action-answers")
                .edge("hub.report.answers.from", "direct:answers")
                .bean("answers", new TwoFacts())
                .bean("cloudEvent", cloudEvent)
                .start()) {
            MockEndpoint events = camel.getEndpoint("mock:events", MockEndpoint.class);
            events.expectedMessageCount(2);
            camel.createProducerTemplate().sendBody("direct:answers", "措施".getBytes(StandardCharsets.UTF_8));

            events.assertIsSatisfied();
            assertThat(facts).containsExactly("corrective-action.answered.v1", "complaint.closed.v1");
            assertThat(events.getExchanges().get(0).getMessage().getBody(String.class))
                    .contains("\"corrective\":\"措施\"");
        }
    }

    /** Answers with the text it was given. */
    public static final class TwoFacts {

        public List<CorrectiveActionFact> receive(String message) {
            return List.of(fact("corrective-action.answered.v1", message), fact("complaint.closed.v1", message));
        }

        private static CorrectiveActionFact fact(String name, String corrective) {
            return new CorrectiveActionFact(
                    name, "a-1", null, "CF-1", null, "CLOSED", ReportFixtures.RECEIVED, corrective, null, null);
        }
    }
}
