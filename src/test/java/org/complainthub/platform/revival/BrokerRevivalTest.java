package org.complainthub.platform.revival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSContext;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.complainthub.platform.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** On the hub's own broker, to which a disk tells that it is full. */
class BrokerRevivalTest {

    @TempDir
    Path directory;

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private TestBroker broker;

    @BeforeEach
    void start() throws Exception {
        broker = TestBroker.inVm(directory);
    }

    @AfterEach
    void stop() throws Exception {
        broker.close();
    }

    @Test
    void startsABrokerThatStoppedWithAllItHad() throws Exception {
        beans.addBean("broker", broker.broker());
        try (JMSContext context = broker.asHub().createContext()) {
            context.createProducer().send(context.createQueue("complaints.raw"), "a receipt");
        }
        ActiveMQServer server = broker.broker().getActiveMQServer();
        server.getIoCriticalErrorListener().onIOException(new IOException("No space left on device"), "journal", null);
        await().until(() -> !server.isStarted());

        BrokerRevival revival = revival();
        await().untilAsserted(() -> {
            revival.look();
            assertThat(server.isStarted()).isTrue();
        });
        try (JMSContext context = broker.asHub().createContext()) {
            assertThat(context.createConsumer(context.createQueue("complaints.raw"))
                            .receiveBody(String.class, 5_000))
                    .isEqualTo("a receipt");
        }
    }

    @Test
    void leavesABrokerAloneThatRuns() throws Exception {
        beans.addBean("broker", broker.broker());
        revival().look();

        assertThat(broker.broker().getActiveMQServer().isStarted()).isTrue();
    }

    @Test
    void hasNothingToDoWithAnExternalBroker() throws Exception {
        broker.close();
        revival().look();

        assertThat(broker.broker().getActiveMQServer().isStarted()).isFalse();
    }

    private BrokerRevival revival() {
        return new BrokerRevival(beans.getBeanProvider(EmbeddedActiveMQ.class), directory);
    }
}
