package org.complainthub.subscribing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/subscribing.md do what the page says, on a real broker with users. */
class SubscribersIT {

    private static final String SELECTOR = "department = 'WORKSHOP'";

    private final List<String> facts = new CopyOnWriteArrayList<>();
    private BrokerWithEvents broker;

    interface Example {
        AutoCloseable subscribe(ConnectionFactory factory, String clientId, String selector, Consumer<String> onFact)
                throws JMSException;
    }

    interface Client {
        ConnectionFactory connectTo(int port, String user, String password);
    }

    static Stream<Arguments> examples() {
        Client artemis =
                (port, user, password) -> new ActiveMQConnectionFactory("tcp://localhost:" + port, user, password);
        Client amqp = (port, user, password) -> new JmsConnectionFactory(user, password, "amqp://localhost:" + port);
        return Stream.of(Arguments.of(artemis, (Example) ArtemisSubscriber::subscribe), Arguments.of(amqp, (Example)
                AmqpSubscriber::subscribe));
    }

    @BeforeEach
    void startBroker() throws Exception {
        broker = new BrokerWithEvents();
    }

    @AfterEach
    void stopBroker() throws Exception {
        broker.stop();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void receivesOnlyWhatTheSelectorNames(Client client, Example example) throws Exception {
        try (AutoCloseable subscription = subscribe(client, example, BrokerWithEvents.PASSWORD)) {
            assertThat(subscription).isNotNull();
            broker.announce("for sales", Map.of("department", "SALES"));
            broker.announce("for nobody", Map.of());
            broker.announce("for the workshop", Map.of("department", "WORKSHOP"));
            await().untilAsserted(() -> assertThat(facts).containsExactly("for the workshop"));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void getsWhatWasAnnouncedWhileItWasAway(Client client, Example example) throws Exception {
        subscribe(client, example, BrokerWithEvents.PASSWORD).close();
        broker.announce("missed", Map.of("department", "WORKSHOP"));

        try (AutoCloseable subscription = subscribe(client, example, BrokerWithEvents.PASSWORD)) {
            assertThat(subscription).isNotNull();
            await().untilAsserted(() -> assertThat(facts).containsExactly("missed"));
            assertThat(broker.subscriptions()).isOne();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isRefusedWithAWrongPassword(Client client, Example example) {
        assertThatThrownBy(() -> subscribe(client, example, "guess")).isInstanceOf(JMSException.class);
    }

    private AutoCloseable subscribe(Client client, Example example, String password) throws JMSException {
        ConnectionFactory factory = client.connectTo(broker.port(), BrokerWithEvents.READER, password);
        return example.subscribe(factory, "a-client", SELECTOR, facts::add);
    }
}
