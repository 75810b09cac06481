package org.complainthub.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

class BatchListenerContainerTest {

    private static final String QUEUE = "complaints.raw";

    /** A database that keeps what a transaction wrote when it ends well, and may refuse to. */
    private static final class Database implements TransactionOperations {

        final List<List<String>> committed = new CopyOnWriteArrayList<>();
        final AtomicInteger refusals = new AtomicInteger();
        private final List<String> written = new CopyOnWriteArrayList<>();
        private boolean open;

        void write(String row) {
            if (open) {
                written.add(row);
            } else {
                committed.add(List.of(row));
            }
        }

        List<String> rows() {
            return committed.stream().flatMap(List::stream).toList();
        }

        @Override
        public <T> T execute(TransactionCallback<T> action) {
            written.clear();
            open = true;
            T result = ended(action);
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("the disk is full");
            }
            committed.add(List.copyOf(written));
            return result;
        }

        private <T> T ended(TransactionCallback<T> action) {
            try {
                return action.doInTransaction(new SimpleTransactionStatus());
            } finally {
                open = false;
            }
        }
    }

    @TempDir
    Path directory;

    private final Database database = new Database();
    private TestBroker broker;
    private DefaultMessageListenerContainer container;

    @BeforeEach
    void startTheBroker() throws Exception {
        broker = new TestBroker(directory, 0);
    }

    @AfterEach
    void stop() throws Exception {
        container.destroy();
        broker.close();
    }

    @Test
    void takesWhatWaitsInOneTransaction() {
        List<String> messages = messages(BatchListenerContainer.MOST_MESSAGES + 20);
        send(messages);
        listen(message -> database.write(text(message)));
        await().until(() -> broker.depth(QUEUE) == 0);
        assertThat(database.rows()).containsExactlyElementsOf(messages);
        assertThat(database.committed).extracting(List::size).containsExactly(BatchListenerContainer.MOST_MESSAGES, 20);
    }

    @Test
    void takesALoneMessageAtOnce() {
        listen(message -> database.write(text(message)));
        send(List.of("alone"));
        await().until(() -> broker.depth(QUEUE) == 0);
        assertThat(database.rows()).containsExactly("alone");
    }

    @Test
    void keepsAMessageThatAlwaysFailsFromHinderingTheOthers() {
        List<String> messages = messages(30);
        send(messages);
        listen(message -> {
            if (text(message).equals("message 7")) {
                throw new IllegalArgumentException("never works");
            }
            database.write(text(message));
        });
        await().until(() -> broker.depth("complaints.dead") == 1);
        await().until(() -> broker.depth(QUEUE) == 0);
        assertThat(database.rows())
                .containsExactlyInAnyOrderElementsOf(messages.stream()
                        .filter(message -> !message.equals("message 7"))
                        .toList());
    }

    @Test
    void takesABatchAgainThatTheDatabaseDidNotCommit() {
        database.refusals.set(1);
        List<String> messages = messages(10);
        send(messages);
        listen(message -> database.write(text(message)));
        await().until(() -> broker.depth(QUEUE) == 0);
        assertThat(database.rows()).containsExactlyInAnyOrderElementsOf(messages);
        assertThat(broker.depth("complaints.dead")).isZero();
    }

    @Test
    void hearsWhatItsSelectorSaysAlsoWhenTheSubscriptionStandsWithAnother() {
        try (JMSContext context = broker.asHub().createContext()) {
            Topic events = context.createTopic("complaints.events");
            context.createSharedDurableConsumer(events, "report-withdrawal", "kind = 'returned'")
                    .close();
            context.createProducer().setProperty("kind", "returned").send(events, "before");
            container = container(message -> database.write(text(message)));
            container.setDestinationName("complaints.events");
            container.setSubscriptionShared(true);
            container.setSubscriptionDurable(true);
            container.setSubscriptionName("report-withdrawal");
            container.setMessageSelector("kind IN ('returned', 'corrected')");
            start();
            await().until(() -> database.rows().contains("before"));
            context.createProducer().setProperty("kind", "corrected").send(events, "after");
            await().until(() -> database.rows().equals(List.of("before", "after")));
        }
    }

    private void listen(MessageListener listener) {
        container = container(listener);
        container.setDestinationName(QUEUE);
        start();
    }

    private DefaultMessageListenerContainer container(MessageListener listener) {
        DefaultMessageListenerContainer container = new BatchListenerContainer(database);
        container.setConnectionFactory(broker.asHub());
        container.setSessionTransacted(true);
        container.setCacheLevel(DefaultMessageListenerContainer.CACHE_CONSUMER);
        container.setMessageListener(listener);
        container.setErrorHandler(failure -> {});
        return container;
    }

    private void start() {
        container.afterPropertiesSet();
        container.start();
    }

    private void send(List<String> messages) {
        try (JMSContext context = broker.asHub().createContext(JMSContext.SESSION_TRANSACTED)) {
            messages.forEach(message ->
                    context.createProducer().send(context.createQueue(QUEUE), context.createTextMessage(message)));
            context.commit();
        }
    }

    private static List<String> messages(int count) {
        return IntStream.range(0, count).mapToObj(number -> "message " + number).toList();
    }

    private static String text(Message message) {
        try {
            return ((TextMessage) message).getText();
        } catch (jakarta.jms.JMSException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
