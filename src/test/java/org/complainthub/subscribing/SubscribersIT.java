package org.complainthub.subscribing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
        AutoCloseable subscribe(
                String url, String user, String password, String clientId, String selector, Consumer<String> onFact)
                throws JMSException;
    }

    static Stream<Arguments> examples() {
        return Stream.of(Arguments.of("tcp", (Example) ArtemisSubscriber::subscribe), Arguments.of("amqp", (Example)
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void receivesOnlyWhatTheSelectorNames(String scheme, Example example) throws Exception {
        try (AutoCloseable subscription = subscribe(scheme, example, BrokerWithEvents.PASSWORD)) {
            assertThat(subscription).isNotNull();
            broker.announce("for sales", Map.of("department", "SALES"));
            broker.announce("for nobody", Map.of());
            broker.announce("for the workshop", Map.of("department", "WORKSHOP"));
            await().untilAsserted(() -> assertThat(facts).containsExactly("for the workshop"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void getsWhatWasAnnouncedWhileItWasAway(String scheme, Example example) throws Exception {
        subscribe(scheme, example, BrokerWithEvents.PASSWORD).close();
        broker.announce("missed", Map.of("department", "WORKSHOP"));

        try (AutoCloseable subscription = subscribe(scheme, example, BrokerWithEvents.PASSWORD)) {
            assertThat(subscription).isNotNull();
            await().untilAsserted(() -> assertThat(facts).containsExactly("missed"));
            assertThat(broker.subscriptions()).isOne();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void isRefusedWithAWrongPassword(String scheme, Example example) {
        assertThatThrownBy(() -> subscribe(scheme, example, "guess")).isInstanceOf(JMSException.class);
    }

    private AutoCloseable subscribe(String scheme, Example example, String password) throws JMSException {
        return example.subscribe(
                scheme + "://localhost:" + broker.port(),
                BrokerWithEvents.READER,
                password,
                "a-client",
                SELECTOR,
                facts::add);
    }
}
