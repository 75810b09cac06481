package org.complainthub.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.complainthub.complaint.Complaint;

/** Puts canonical complaints into the order in which they were received (EIP Resequencer). */
final class Resequencer {

    private static final long MILLIS_UNTIL_SURELY_EMPTY = 500;

    private final JMSContext context;
    private final ReplayProperties addresses;
    private final ObjectMapper json;

    Resequencer(JMSContext context, ReplayProperties addresses, ObjectMapper json) {
        this.context = context;
        this.addresses = addresses;
        this.json = json;
    }

    /** Moves all that normalize has written on to matching. */
    void forward(Arrivals arrivals) {
        List<Complaint> waiting = waiting();
        waiting.sort(inOrderOf(arrivals));
        for (Complaint complaint : waiting) {
            context.createProducer().send(context.createQueue(addresses.receivedOrder()), written(complaint));
        }
    }

    /** By place in arrivals.csv; what it does not name comes by its own time, after what it names when equal. */
    private static Comparator<Complaint> inOrderOf(Arrivals arrivals) {
        return Comparator.comparing((Complaint c) -> c.times().receivedAt().toInstant())
                .thenComparing(c -> arrivals.placeOf(c.sourceName()).orElse(Integer.MAX_VALUE))
                .thenComparing(Complaint::sourceName);
    }

    private List<Complaint> waiting() {
        List<Complaint> waiting = new ArrayList<>();
        try (JMSConsumer consumer = context.createConsumer(context.createQueue(addresses.canonical()))) {
            Message message = consumer.receive(MILLIS_UNTIL_SURELY_EMPTY);
            while (message != null) {
                waiting.add(json.readValue(message.getBody(String.class), Complaint.class));
                message = consumer.receive(MILLIS_UNTIL_SURELY_EMPTY);
            }
        } catch (jakarta.jms.JMSException | JsonProcessingException unreadable) {
            throw new IllegalStateException("a canonical complaint cannot be read back", unreadable);
        }
        return waiting;
    }

    private String written(Complaint complaint) {
        try {
            return json.writeValueAsString(complaint);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
