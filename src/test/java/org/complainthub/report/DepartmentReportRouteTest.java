package org.complainthub.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.report.ReportFixtures.aComplaint;

import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.component.mock.MockEndpoint;
import org.complainthub.RouteFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DepartmentReportRouteTest {

    private final ReportStage stage = ReportStage.onH2();
    private final CopyOnWriteArrayList<Object> facts = new CopyOnWriteArrayList<>();
    private CamelContext camel;

    @BeforeEach
    void start() throws Exception {
        Processor cloudEvent = exchange -> facts.add(exchange.getProperty("fact"));
        camel = new RouteFile("report/department-report")
                .edge("hub.report.department-endpoint", "direct:department.")
                .edge("hub.report.department-options", "")
                .bean("correctiveActions", stage.correctiveActions)
                .bean("recurrences", stage.recurrences)
                .bean("cloudEvent", cloudEvent)
                .load();
        // the two passes in which Camel takes the builders that are beans
        DepartmentReportsConfiguration departments = new DepartmentReportsConfiguration(ReportFixtures.REFERENCE);
        camel.addRoutes(departments);
        camel.addTemplatedRoutes(departments);
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void servesEveryDepartment() {
        assertThat(camel.getRoutes())
                .extracting(route -> route.getRouteId())
                .containsExactlyInAnyOrder(
                        "department-report-workshop", "department-report-oem-liaison", "department-report-crc");
    }

    @Test
    void issuesTheReportOfItsDepartmentAndAnnouncesIt() throws Exception {
        MockEndpoint events = camel.getEndpoint("mock:events", MockEndpoint.class);
        events.expectedMessageCount(1);
        send("OEM_LIAISON");

        events.assertIsSatisfied();
        assertThat(facts).containsExactly("corrective-action.issued.v1");
        assertThat(events.getExchanges().get(0).getMessage().getBody(String.class))
                .contains("\"reportNumber\":\"CAR-2026-000001\"", "\"department\":\"OEM_LIAISON\"");
    }

    @Test
    void keepsTheCustomersWordsAsTheyAre() throws Exception {
        send("WORKSHOP");

        assertThat(stage.column("select body from outbox_mail").get(0))
                .contains("| ${body} ${sys.os.name} {{hub.events.to}}");
    }

    private void send(String department) throws Exception {
        String complaint = ReportFixtures.json()
                .writeValueAsString(aComplaint()
                        .saying("${body} ${sys.os.name} {{hub.events.to}}", "en")
                        .inFile());
        camel.createProducerTemplate().sendBody("direct:department." + department, complaint);
    }
}
