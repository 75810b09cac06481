package org.complainthub.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSSecurityRuntimeException;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.complainthub.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    private static final BrokerProperties.User CRM =
            new BrokerProperties.User("crm", "secret-of-crm", List.of(BrokerProperties.Role.SUBSCRIBER), List.of());

    @TempDir
    Path directory;

    private int port;
    private TestBroker broker;

    @BeforeEach
    void start() throws Exception {
        port = FreePort.next();
        broker = new TestBroker(directory, port, CRM);
    }

    @AfterEach
    void stop() throws Exception {
        broker.close();
    }

    @Test
    void dropsADuplicateSentOutsideATransaction() {
        try (JMSContext context = broker.asHub().createContext()) {
            send(context, "complaints.raw", "first");
            send(context, "complaints.raw", "again");
        }
        assertThat(broker.depth("complaints.raw")).isEqualTo(1);
    }

    @Test
    void rollsBackAWholeTransactionForOneDuplicate() {
        try (JMSContext context = broker.asHub().createContext()) {
            send(context, "complaints.raw", "first");
        }
        try (JMSContext context = broker.asHub().createContext(JMSContext.SESSION_TRANSACTED)) {
            context.createProducer().send(context.createQueue("complaints.canonical"), "beside it");
            send(context, "complaints.raw", "again");
            assertThatThrownBy(context::commit).isInstanceOf(jakarta.jms.JMSRuntimeException.class);
        }
        assertThat(broker.depth("complaints.canonical")).isZero();
    }

    @Test
    void keepsAsADeadLetterWhatFailsTooOften() {
        try (JMSContext context = broker.asHub().createContext(JMSContext.SESSION_TRANSACTED)) {
            context.createProducer().send(context.createQueue("complaints.raw"), "poison");
            context.commit();
            JMSConsumer consumer = context.createConsumer(context.createQueue("complaints.raw"));
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThat(consumer.receive(5_000)).isNotNull();
                context.rollback();
            }
        }
        await().until(() -> broker.depth("complaints.dead") == 1);
        assertThat(broker.depth("complaints.raw")).isZero();
    }

    @Test
    void keepsMessagesOverARestart() throws Exception {
        try (JMSContext context = broker.asHub().createContext()) {
            context.createProducer().send(context.createQueue("complaints.raw"), "kept");
        }
        broker.close();
        broker = new TestBroker(directory, port, CRM);
        assertThat(broker.depth("complaints.raw")).isEqualTo(1);
    }

    /** As the hub made it before it had a filter, with what it heard then. */
    @Test
    void takesUpASubscriptionThatHadNoFilter() throws Exception {
        announce("before");
        broker.close();
        broker = new TestBroker(directory, port, TestBroker.hearing("quarantine", "kind = 'told'"), CRM);
        announce("told");
        announce("not told");

        assertThat(broker.depth("quarantine")).isEqualTo(2);
        try (JMSContext context = broker.asHub().createContext()) {
            JMSConsumer quarantine = context.createSharedDurableConsumer(
                    context.createTopic("complaints.events"), "quarantine", "kind = 'told'");
            assertThat(quarantine.receiveBody(String.class, 5_000)).isEqualTo("before");
            assertThat(quarantine.receiveBody(String.class, 5_000)).isEqualTo("told");
        }
    }

    private void announce(String kind) {
        try (JMSContext context = broker.asHub().createContext()) {
            context.createProducer().setProperty("kind", kind).send(context.createTopic("complaints.events"), kind);
        }
    }

    @Test
    void letsASubscriberReadButNotSend() {
        ConnectionFactory factory =
                new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port, CRM.name(), CRM.password());
        try (JMSContext context = factory.createContext()) {
            context.setClientID("crm");
            assertThat(context.createDurableConsumer(context.createTopic("complaints.events"), "all"))
                    .isNotNull();
            assertThatThrownBy(() -> context.createProducer().send(context.createQueue("complaints.raw"), "forged"))
                    .isInstanceOf(JMSSecurityRuntimeException.class);
            assertThatThrownBy(() -> context.createConsumer(context.createQueue("complaints.raw")))
                    .isInstanceOf(JMSSecurityRuntimeException.class);
        }
    }

    @Test
    void letsNobodyInAnonymously() {
        ConnectionFactory factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port);
        assertThatThrownBy(factory::createContext).isInstanceOf(JMSSecurityRuntimeException.class);
    }

    private static void send(JMSContext context, String queue, String text) {
        TextMessage message = context.createTextMessage(text);
        try {
            message.setStringProperty("_AMQ_DUPL_ID", "one and the same");
        } catch (jakarta.jms.JMSException unexpected) {
            throw new AssertionError(unexpected);
        }
        context.createProducer().send(context.createQueue(queue), message);
    }
}
