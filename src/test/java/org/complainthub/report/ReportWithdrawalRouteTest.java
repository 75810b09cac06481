package org.complainthub.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.report.ReportFixtures.aComplaint;

import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.component.mock.MockEndpoint;
import org.complainthub.RouteFile;
import org.junit.jupiter.api.Test;

class ReportWithdrawalRouteTest {

    private final ReportStage stage = ReportStage.onH2();
    private final CopyOnWriteArrayList<Object> facts = new CopyOnWriteArrayList<>();

    @Test
    void withdrawsTheReportOfAReturnedWorkItemAndAnnouncesIt() throws Exception {
        stage.correctiveActions.receive(aComplaint().inFile(), "WORKSHOP");
        Processor cloudEvent = exchange -> facts.add(exchange.getProperty("fact"));
        try (CamelContext camel = new RouteFile("report/report-withdrawal")
                .edge("hub.report.withdrawal.from", "direct:returned")
                .bean("withdrawals", new Withdrawals(stage.stores, stage.mail, ReportFixtures.REFERENCE, stage.closing))
                .bean("cloudEvent", cloudEvent)
                .start()) {
            MockEndpoint events = camel.getEndpoint("mock:events", MockEndpoint.class);
            events.expectedMessageCount(1);
            camel.createProducerTemplate()
                    .sendBody(
                            "direct:returned",
                            ReportFixtures.json().writeValueAsString(WithdrawalsTest.returned("r-1", "CRC")));

            events.assertIsSatisfied();
            assertThat(facts).containsExactly("corrective-action.withdrawn.v1");
            assertThat(events.getExchanges().get(0).getMessage().getBody(String.class))
                    .contains("\"state\":\"WITHDRAWN\"");
        }
    }
}
