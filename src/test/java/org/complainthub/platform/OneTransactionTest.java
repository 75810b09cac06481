package org.complainthub.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jms.connection.CachingConnectionFactory;

class OneTransactionTest {

    private static final String ENDPOINT = "jms:queue:complaints.raw?transacted=false";

    @TempDir
    Path directory;

    private TestBroker broker;
    private DefaultCamelContext camel;
    private long waitingBeforeTheEnd;

    @BeforeEach
    void start() throws Exception {
        broker = new TestBroker(directory, 0);
        CachingConnectionFactory connections = new CachingConnectionFactory(broker.asHub());
        camel = new DefaultCamelContext();
        camel.addComponent("jms", new MessagingConfiguration().jms(connections));
        camel.getRegistry().bind("oneTransaction", new OneTransactionStrategy(connections));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:together")
                        .policy("oneTransaction")
                        .split(body())
                        .stopOnException()
                        .to("direct:one")
                        .end()
                        .process(sent -> waitingBeforeTheEnd = broker.depth("complaints.raw"));
                from("direct:one")
                        .setHeader("_AMQ_DUPL_ID", body())
                        .process(OneTransactionTest::refusePoison)
                        .to(ENDPOINT);
            }
        });
        camel.start();
    }

    private static void refusePoison(Exchange message) {
        if ("poison".equals(message.getMessage().getBody(String.class))) {
            throw new IllegalStateException("poison");
        }
    }

    @AfterEach
    void stop() throws Exception {
        camel.close();
        broker.close();
    }

    @Test
    void commitsAllAtItsEnd() {
        Exchange sent = together("one", "two", "three");
        assertThat(committed(sent)).isTrue();
        assertThat(waitingBeforeTheEnd).isZero();
        await().until(() -> broker.depth("complaints.raw") == 3);
    }

    @Test
    void sendsNothingWhenOneFailsAndGivesTheBodyBack() {
        Exchange sent = together("one", "poison", "three");
        assertThat(committed(sent)).isFalse();
        assertThat(sent.getException()).isNull();
        assertThat(sent.getMessage().getBody()).isEqualTo(List.of("one", "poison", "three"));
        assertThat(broker.depth("complaints.raw")).isZero();
    }

    @Test
    void leavesWhatTheBrokerHasToBeSentOneByOneAndDropped() {
        one("two");
        assertThat(committed(together("one", "two"))).isFalse();
        await().until(() -> broker.depth("complaints.raw") == 1);

        one("one");
        one("two");
        await().until(() -> broker.depth("complaints.raw") == 2);
    }

    private Exchange together(String... messages) {
        return camel.createFluentProducerTemplate()
                .to("direct:together")
                .withBody(List.of(messages))
                .send();
    }

    private void one(String message) {
        camel.createProducerTemplate().sendBody("direct:one", message);
    }

    private static boolean committed(Exchange exchange) {
        return exchange.getProperty("committed", Boolean.class);
    }
}
