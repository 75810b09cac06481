package org.complainthub.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.awaitility.Awaitility;
import org.complainthub.complaint.PublishedSchema;

/** Listens to the facts of complaint files and watches that each file's come in the order of its history. */
final class FactOrder implements AutoCloseable {

    private static final String SUBSCRIPTION = "order";
    private static final String SELECTOR = "cloudEvents_type LIKE 'org.complainthub.complaint-file.%'";

    private final ActiveMQConnectionFactory connections;
    private final JMSContext session;
    private final JMSConsumer consumer;
    private final Map<String, Long> last = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private int facts;
    private int again;
    private int outOfOrder;

    FactOrder(Parts parts) {
        connections = new ActiveMQConnectionFactory(parts.brokerUrl());
        session = connections.createContext(parts.brokerUser(), Stand.PASSWORD);
        consumer =
                session.createSharedDurableConsumer(session.createTopic("complaints.events"), SUBSCRIPTION, SELECTOR);
        consumer.setMessageListener(this::note);
    }

    private synchronized void note(Message fact) {
        try {
            String id = fact.getStringProperty("cloudEvents_id");
            String file = fact.getStringProperty("cloudEvents_subject");
            if (!ids.add(id)) {
                again++;
                return;
            }
            facts++;
            long place = PublishedSchema.JSON
                    .readTree(fact.getBody(String.class))
                    .path("id")
                    .asLong();
            Long before = last.put(file, place);
            if (before != null && before > place) {
                outOfOrder++;
            }
        } catch (JMSException | JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Whether every fact so far came after those before it. */
    synchronized boolean isKept() {
        return outOfOrder == 0;
    }

    void awaitIdle(Stand stand) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofSeconds(1))
                .during(Duration.ofSeconds(3))
                .ignoreExceptions()
                .until(() -> Fault.isIdle(stand, Set.of()));
    }

    @Override
    public synchronized String toString() {
        return "%d facts of %d files, %d out of order, %d told again".formatted(facts, last.size(), outOfOrder, again);
    }

    @Override
    public void close() {
        consumer.close();
        session.unsubscribe(SUBSCRIPTION); // what comes now would wait for nobody
        session.close();
        connections.close();
    }
}
