package org.complainthub.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.complainthub.complaint.Announced;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** A fact is counted when it is told: not at each try. */
class CloudEventProcessorTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:tell")
                        .setProperty("fact", constant("receipt.received.v1"))
                        .process(new CloudEventProcessor(PlatformBeans.CLOCK, meters))
                        .filter(header("inlet").isEqualTo("broken"))
                        .throwException(new IllegalStateException("rolled back"));
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
        camel.stop();
    }

    @Test
    void countsWhatWasToldAndNotWhatFailedLater() {
        tell("letters");
        tell("broken");
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void countsWhatATransactionToldWhenItIsCommitted() {
        TransactionSynchronizationManager.initSynchronization();
        tell("letters");
        tell("letters");
        assertThat(counted()).isZero();
        TransactionSynchronizationUtils.triggerAfterCommit();
        assertThat(counted()).isEqualTo(2);
    }

    private double counted() {
        return meters.counter("hub.facts", "fact", "receipt.received.v1").count();
    }

    private void tell(String inlet) {
        ProducerTemplate template = camel.createProducerTemplate();
        Exchange told =
                template.send("direct:tell", exchange -> exchange.getMessage().setBody(new Told(inlet)));
        assertThat(told.isFailed()).isEqualTo(inlet.equals("broken"));
    }

    private record Told(String inlet) implements Announced {

        @Override
        public String announcementKey() {
            return inlet;
        }

        @Override
        public @Nullable String subject() {
            return null;
        }

        @Override
        public Map<String, Object> selectorProperties() {
            return Map.of("inlet", inlet);
        }

        @Override
        public String schema() {
            return "receipt-v1";
        }
    }
}
