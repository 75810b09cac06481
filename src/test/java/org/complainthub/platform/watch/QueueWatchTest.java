package org.complainthub.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.nio.file.Path;
import java.time.Duration;
import org.complainthub.platform.PlatformBeans;
import org.complainthub.platform.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.jmx.export.MBeanExporter;

/** On the hub's own broker, with its users and permissions. */
class QueueWatchTest {

    @TempDir
    Path directory;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private TestBroker broker;
    private QueueWatch watch;

    @BeforeEach
    void start() throws Exception {
        broker = TestBroker.inVm(directory);
        ConnectionFactory hub = new CachingConnectionFactory(broker.asHub());
        watch = new QueueWatch(
                new BrokerQueues(new JmsTemplate(hub), PlatformBeans.json()),
                meters,
                new StaticListableBeanFactory().getBeanProvider(MBeanExporter.class));
    }

    @AfterEach
    void stop() throws Exception {
        broker.close();
    }

    @Test
    void tellsDepthAndAgeOfQueuesAndSubscriptions() {
        try (JMSContext context = broker.asHub().createContext()) {
            context.createProducer().send(context.createQueue("complaints.raw"), "a");
            context.createProducer().send(context.createQueue("complaints.raw"), "b");
            context.createProducer().send(context.createTopic("complaints.events"), "a fact");
        }

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            watch.look();
            assertThat(gauge("hub.queue.messages", "complaints.raw")).isEqualTo(2);
            assertThat(gauge("hub.queue.oldest.seconds", "complaints.raw")).isBetween(0.001, 60.0);
        });
        assertThat(meters.get("hub.broker.silent.seconds").gauge().value()).isBetween(0.0, 10.0);
        assertThat(gauge("hub.queue.messages", "fact-ledger")).isEqualTo(1);
        assertThat(gauge("hub.queue.messages", "complaints.dead")).isZero();
        assertThat(gauge("hub.queue.oldest.seconds", "complaints.dead")).isZero();
        assertThat(gauge("hub.queue.consumers", "complaints.raw")).isZero();
    }

    private double gauge(String name, String queue) {
        return meters.get(name).tag("queue", queue).gauge().value();
    }
}
