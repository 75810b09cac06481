package org.complainthub.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a real broker: messages die by rollback, as they do in the hub. */
class DeadLettersTest {

    private static final String URL = "vm://4711";

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final ConnectionFactory connections = new ActiveMQConnectionFactory(URL);
    private final DeadLetters letters = new DeadLetters(
            connections,
            new DeadLetterProperties(
                    "dead",
                    "some.events",
                    Map.of(
                            "normalize", List.of("some.raw"),
                            "report", List.of("some.department.*"),
                            "ledger", List.of("fact-ledger"),
                            "intake", List.of("file-outcome-*"))));

    @BeforeEach
    void start() throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .addAcceptorConfiguration("vm", URL)
                .addAddressSetting(
                        "#",
                        new AddressSettings()
                                .setDeadLetterAddress(SimpleString.of("dead"))
                                .setMaxDeliveryAttempts(1)
                                .setAutoCreateQueues(false)
                                .setAutoCreateAddresses(false));
        List.of("dead", "some.raw", "some.department.PARTS", "some.stranger")
                .forEach(name -> configuration.addQueueConfiguration(
                        QueueConfiguration.of(name).setRoutingType(RoutingType.ANYCAST)));
        List.of("fact-ledger", "file-outcome-letters", "another")
                .forEach(name -> configuration.addQueueConfiguration(
                        QueueConfiguration.of(name).setAddress("some.events").setRoutingType(RoutingType.MULTICAST)));
        broker.setConfiguration(configuration).start();
    }

    @AfterEach
    void stop() throws Exception {
        broker.stop();
    }

    @Test
    void showsWhatDiedWhere() {
        die("some.raw", "r-1");
        die("some.department.PARTS", "r-2");

        assertThat(letters.find(all())).extracting(DeadLetter::stage).containsExactly("normalize", "report");
        assertThat(letters.find(all())).extracting(DeadLetter::receiptId).containsExactly("r-1", "r-2");
        assertThat(letters.census()).containsEntry("normalize", 1).containsEntry("report", 1);
    }

    @Test
    void sendsAllBackToWhereTheyCameFrom() {
        die("some.raw", "r-1");
        die("some.department.PARTS", "r-2");

        assertThat(letters.replay(all())).isEqualTo(2);

        assertThat(receive("some.raw")).isEqualTo("r-1");
        assertThat(receive("some.department.PARTS")).isEqualTo("r-2");
        assertThat(depth("dead")).isZero();
    }

    @Test
    void sendsThoseOfAStageAndNoMoreThanWanted() {
        die("some.raw", "r-1");
        die("some.raw", "r-2");
        die("some.department.PARTS", "r-3");

        assertThat(letters.replay(new LetterSelection("normalize", null, 1))).isEqualTo(1);

        assertThat(receive("some.raw")).isEqualTo("r-1");
        assertThat(depth("dead")).isEqualTo(2);
    }

    @Test
    void sendsOneByItsId() {
        die("some.raw", "r-1");
        die("some.raw", "r-2");
        String second = letters.find(all()).get(1).id();

        assertThat(letters.replay(new LetterSelection(null, second, 10))).isEqualTo(1);
        assertThat(receive("some.raw")).isEqualTo("r-2");
        assertThat(letters.replay(new LetterSelection(null, "' OR 1 = 1", 10))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fact-ledger", "file-outcome-letters"})
    void sendsAFactToTheSubscriptionThatFailedAlone(String subscription) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer().setProperty("receiptId", "r-1").send(context.createTopic("some.events"), "a fact");
        }
        reject("some.events::" + subscription);
        await().until(() -> depth("dead") == 1);

        assertThat(letters.replay(all())).isEqualTo(1);

        assertThat(depth(subscription)).isEqualTo(1);
        assertThat(depth("another")).isEqualTo(1);
    }

    @Test
    void leavesWhatCameFromNoQueueOfTheHub() {
        die("some.stranger", "r-1");
        try (JMSContext context = connections.createContext()) {
            context.createProducer().send(context.createQueue("dead"), "put here by hand");
        }

        assertThat(letters.replay(all())).isZero();
        assertThat(depth("dead")).isEqualTo(2);
    }

    @Test
    void refusesALimitThatIsNone() {
        assertThatThrownBy(() -> new LetterSelection(null, null, 0)).hasMessageContaining("from 1 to");
    }

    private static LetterSelection all() {
        return new LetterSelection(null, null, LetterSelection.MOST);
    }

    private void die(String queue, String receiptId) {
        long before = depth("dead");
        try (JMSContext context = connections.createContext()) {
            JMSProducer producer = context.createProducer()
                    .setProperty("receiptId", receiptId)
                    .setProperty("_AMQ_DUPL_ID", queue + receiptId);
            producer.send(context.createQueue(queue), "poison");
        }
        reject(queue);
        await().until(() -> depth("dead") == before + 1);
    }

    private void reject(String queue) {
        try (JMSContext context = connections.createContext(JMSContext.SESSION_TRANSACTED);
                JMSConsumer consumer = context.createConsumer(context.createQueue(queue))) {
            assertThat(consumer.receive(5_000)).isNotNull();
            context.rollback();
        }
    }

    private String receive(String queue) {
        try (JMSContext context = connections.createContext();
                JMSConsumer consumer = context.createConsumer(context.createQueue(queue))) {
            Message message = consumer.receive(5_000);
            assertThat(message).isNotNull();
            return message.getStringProperty("receiptId");
        } catch (jakarta.jms.JMSException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private long depth(String queue) {
        return broker.getActiveMQServer().locateQueue(queue).getMessageCount();
    }
}
