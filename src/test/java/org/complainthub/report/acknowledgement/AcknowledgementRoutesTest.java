package org.complainthub.report.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.report.ReportFixtures.aComplaint;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.component.mock.MockEndpoint;
import org.complainthub.RouteFile;
import org.complainthub.complaint.Announced;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.MailFact;
import org.complainthub.report.ReportFixtures;
import org.complainthub.report.ReportStage;
import org.complainthub.report.outbox.OutboxMail;
import org.junit.jupiter.api.Test;

/** The routes that put complaints and machine mail before their beans, and announce what these tell. */
class AcknowledgementRoutesTest {

    private final CopyOnWriteArrayList<Object> facts = new CopyOnWriteArrayList<>();
    private final Processor cloudEvent = exchange -> facts.add(exchange.getProperty("fact"));

    @Test
    void announcesThatTheBrakeHeldAMailBack() throws Exception {
        assertAnnounced(
                "report/acknowledgement", "hub.report.acknowledgement.from", "acknowledgements", "mail.braked.v1");
    }

    @Test
    void announcesThatAMailCameBack() throws Exception {
        assertAnnounced("report/mail-reaction", "hub.report.reactions.from", "strayMails", "mail.undeliverable.v1");
    }

    @Test
    void announcesAnAcknowledgementOnceItIsSent() throws Exception {
        ReportStage stage = ReportStage.onH2();
        new AcknowledgementRecords(stage.database)
                .add(new AcknowledgementRecord(
                        "r-1", "C-2026-000012", "lin@customer.example", "SENT", "<1@x>", ReportFixtures.RECEIVED));
        stage.outbox.add(new OutboxMail("<1@x>", null, "lin@customer.example", "s", "b", null));
        Processor ignore = exchange -> {};
        try (CamelContext camel = new RouteFile("report/acknowledgement-sent")
                .edge("hub.report.acknowledgement.sent.from", "direct:tick")
                .edge("hub.report.acknowledgement.events.to", "mock:events")
                .bean("sentAcknowledgements", new SentAcknowledgements(stage.database))
                .bean("duplicateMark", ignore)
                .bean("cloudEvent", cloudEvent)
                .start()) {
            MockEndpoint events = camel.getEndpoint("mock:events", MockEndpoint.class);
            camel.createProducerTemplate().sendBody("direct:tick", null);
            assertThat(events.getExchanges()).isEmpty();

            stage.outbox.markSent("<1@x>");
            camel.createProducerTemplate().sendBody("direct:tick", null);
            camel.createProducerTemplate().sendBody("direct:tick", null);

            assertThat(facts).containsExactly("acknowledgement.sent.v1");
            assertThat(events.getExchanges()).singleElement().satisfies(sent -> assertThat(
                            sent.getMessage().getBody(String.class))
                    .contains("\"complaintNumber\":\"C-2026-000012\"", "\"cause\":\"r-1\""));
            assertThat(new AcknowledgementRecords(stage.database).isTold("C-2026-000012", "lin@customer.example"))
                    .isTrue();
        }
    }

    private void assertAnnounced(String route, String edge, String bean, String fact) throws Exception {
        try (CamelContext camel = new RouteFile(route)
                .edge(edge, "direct:in")
                .bean(bean, new OneFact(fact))
                .bean("cloudEvent", cloudEvent)
                .start()) {
            MockEndpoint events = camel.getEndpoint("mock:events", MockEndpoint.class);
            events.expectedMessageCount(1);
            camel.createProducerTemplate()
                    .sendBody(
                            "direct:in",
                            ReportFixtures.json()
                                    .writeValueAsString(aComplaint().inFile()));

            events.assertIsSatisfied();
            assertThat(facts).containsExactly(fact);
            assertThat(events.getExchanges().get(0).getMessage().getBody(String.class))
                    .contains("\"cause\":\"r-1\"");
        }
    }

    /** Tells one fact about what it was given. */
    public record OneFact(String fact) {

        public List<Announced> receive(Complaint complaint) {
            return List.of(new MailFact(
                    fact,
                    complaint.receiptId(),
                    complaint.complaintNumber(),
                    "a@b.example",
                    1,
                    ReportFixtures.RECEIVED));
        }
    }
}
