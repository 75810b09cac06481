package org.complainthub.report.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.component.mock.MockEndpoint;
import org.complainthub.RouteFile;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.report.ReportFixtures;
import org.complainthub.report.ReportStage;
import org.junit.jupiter.api.Test;

class ReportAnnouncementsRouteTest {

    private final ReportStage stage = ReportStage.onH2();
    private final List<Object> facts = new CopyOnWriteArrayList<>();

    @Test
    void announcesEachFactOnceInItsOrder() throws Exception {
        Processor cloudEvent = exchange -> facts.add(exchange.getProperty("fact"));
        stage.announcements.add(closed("CF-1"));
        stage.announcements.add(closed("CF-2"));
        try (CamelContext camel = new RouteFile("report/report-announcements")
                .edge("hub.report.announcements.from", "direct:tick")
                .edge("hub.report.announcements.to", "mock:topic")
                .bean("reportAnnouncements", stage.announcements)
                .bean("cloudEvent", cloudEvent)
                .bean("duplicateMark", (Processor) exchange -> {})
                .start()) {
            MockEndpoint topic = camel.getEndpoint("mock:topic", MockEndpoint.class);
            topic.expectedMessageCount(2);
            camel.createProducerTemplate().sendBody("direct:tick", null);
            camel.createProducerTemplate().sendBody("direct:tick", null);

            topic.assertIsSatisfied();
            assertThat(facts).containsExactly("complaint.closed.v1", "complaint.closed.v1");
            assertThat(topic.getExchanges())
                    .extracting(exchange -> exchange.getMessage().getBody(String.class))
                    .first()
                    .asString()
                    .contains("CF-1");
        }
    }

    private static CorrectiveActionFact closed(String file) {
        return CorrectiveActionFact.closed("a-1", file, ReportFixtures.RECEIVED);
    }
}
