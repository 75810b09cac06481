package org.complainthub.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.InvalidMessage;

/** Listens to the facts of a replay and knows the last state of each receipt. */
final class FactCollector implements AutoCloseable {

    private final Map<String, Complaint> complaints = new ConcurrentHashMap<>();
    private final Map<String, InvalidMessage> invalid = new ConcurrentHashMap<>();
    private final ObjectMapper json;
    private final JMSContext context;

    FactCollector(ConnectionFactory connections, String topic, ObjectMapper json) {
        this.json = json;
        context = connections.createContext();
        context.createConsumer(context.createTopic(topic)).setMessageListener(this::collect);
    }

    private void collect(Message message) {
        try {
            String type = Objects.requireNonNullElse(message.getStringProperty("cloudEvents_type"), "");
            String body = message.getBody(String.class);
            if (type.endsWith("complaint.invalid.v1")) {
                InvalidMessage refused = json.readValue(body, InvalidMessage.class);
                invalid.put(refused.id(), refused);
            } else if (type.contains(".complaint.") && !type.endsWith("complaint.closed.v1")) {
                Complaint complaint = json.readValue(body, Complaint.class);
                complaints.merge(complaint.receiptId(), complaint, FactCollector::later);
            }
        } catch (JMSException | JsonProcessingException unreadable) {
            throw new IllegalStateException("a fact of the hub cannot be read", unreadable);
        }
    }

    /** A stage only adds: the one with more history is the later. */
    private static Complaint later(Complaint a, Complaint b) {
        return progress(b) >= progress(a) ? b : a;
    }

    private static int progress(Complaint complaint) {
        return (complaint.relation() == null ? 0 : 1) + (complaint.assessment() == null ? 0 : 2);
    }

    /** One result for each receipt, in the order of receipt, those that came to nothing last. */
    List<ReplayResult> results(Arrivals arrivals) {
        Map<String, String> names = new HashMap<>();
        complaints.values().forEach(complaint -> names.put(complaint.receiptId(), complaint.sourceName()));
        List<ReplayResult> results = new ArrayList<>();
        complaints.values().stream()
                .sorted(Comparator.comparing(
                                (Complaint c) -> c.times().receivedAt().toInstant())
                        .thenComparing(c -> arrivals.placeOf(c.sourceName()).orElse(Integer.MAX_VALUE)))
                .forEach(complaint -> results.add(ReplayResult.of(complaint, names)));
        invalid.values().stream().map(ReplayResult::of).forEach(results::add);
        return results;
    }

    @Override
    public void close() {
        context.close();
    }
}
