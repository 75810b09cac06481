package org.complainthub.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mock.MockEndpoint;
import org.complainthub.RouteFile;
import org.complainthub.complaint.PublishedSchema;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class QuarantineRegisterRouteTest {

    private CamelContext camel;
    private QuarantineRegister register;

    @BeforeEach
    void startTheRoute() throws Exception {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(h2).load().migrate();
        register = new QuarantineRegister(JdbcClient.create(h2), PublishedSchema.JSON, Clock.systemUTC());
        camel = new RouteFile("quarantine/quarantine-register")
                .edge("hub.quarantine.from", "direct:events")
                .bean("registerOutcome", new OutcomeRegisterProcessor(register, PublishedSchema.JSON))
                .start();
    }

    @AfterEach
    void stopTheRoute() {
        camel.stop();
    }

    @Test
    void entersAnInvalidReceipt() {
        send("complaint.invalid.v1", "{\"id\":\"i\",\"stage\":\"s\",\"reason\":\"why\",\"receiptId\":\"a#1\"}");
        assertThat(register.find("a").orElseThrow().why()).isEqualTo("s: why");
    }

    @Test
    void leavesOtherFactsAlone() {
        send("complaint.closed.v1", "{\"complaintNumber\":\"C-1\"}");
        send("com.example.sold", "no json");
        assertThat(register.receiptIds()).isEmpty();
        assertThat(camel.getEndpoint("mock:invalid", MockEndpoint.class).getExchanges())
                .isEmpty();
    }

    @Test
    void setsAsideAFactThatIsNone() {
        send("complaint.invalid.v1", "no json");
        assertThat(camel.getEndpoint("mock:invalid", MockEndpoint.class).getExchanges())
                .hasSize(1);
        assertThat(register.receiptIds()).isEmpty();
    }

    private void send(String fact, String body) {
        camel.createProducerTemplate()
                .sendBodyAndHeader("direct:events", body, "cloudEvents_type", "org.complainthub." + fact);
    }
}
