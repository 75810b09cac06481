package org.complainthub.privacy;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.complainthub.privacy.retention.Aged;
import org.complainthub.privacy.retention.AgingRecords;
import org.springframework.core.annotation.Order;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.stereotype.Component;

/**
 * Messages that lie on a queue until a person looks at them: dead letters, and what was set aside. Within a transaction of
 * the database they go when that one commits.
 */
@Component
@Order(20)
class RestingMessages implements AgingRecords {

    private static final int MOST_IN_A_SELECTOR = 100;

    private final Map<String, String> queues;
    private final JmsTemplate broker;

    RestingMessages(RestingQueues queues, ConnectionFactory connections) {
        this.queues = queues.resting();
        this.broker = new JmsTemplate(connections);
        broker.setSessionTransacted(true);
        broker.setReceiveTimeout(JmsTemplate.RECEIVE_TIMEOUT_NO_WAIT);
    }

    @Override
    public Set<String> types() {
        return queues.keySet();
    }

    @Override
    public int due(Aged what) {
        return Math.min(what.most(), browse(queue(what), older(what)).size());
    }

    @Override
    public int purge(Aged what) {
        return take(queue(what), older(what), what.most());
    }

    private String queue(Aged what) {
        return queues.getOrDefault(what.type(), "");
    }

    /** A dead letter has the time that its sender gave it; one that gave none is no old one. */
    private static String older(Aged what) {
        return "JMSTimestamp > 0 AND JMSTimestamp < "
                + what.before().toInstant().toEpochMilli();
    }

    /** What each of those about one of these receipts says. */
    List<Map<String, Object>> about(Collection<String> receipts) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (String selector : selectors(receipts)) {
            queues.values().forEach(queue -> found.addAll(browse(queue, selector)));
        }
        return found;
    }

    /** Takes those about one of these receipts away; gives how many went. */
    int remove(Collection<String> receipts) {
        return selectors(receipts).stream()
                .mapToInt(selector -> queues.values().stream()
                        .mapToInt(queue -> take(queue, selector, Integer.MAX_VALUE))
                        .sum())
                .sum();
    }

    private static List<String> selectors(Collection<String> receipts) {
        List<String> all = List.copyOf(receipts);
        List<String> selectors = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_IN_A_SELECTOR) {
            selectors.add(all.subList(from, Math.min(all.size(), from + MOST_IN_A_SELECTOR)).stream()
                    .map(receipt -> "'" + receipt.replace("'", "''") + "'")
                    .collect(Collectors.joining(", ", "receiptId IN (", ")")));
        }
        return selectors;
    }

    private int take(String queue, String selector, int most) {
        int taken = 0;
        while (taken < most && broker.receiveSelected(queue, selector) != null) {
            taken++;
        }
        return taken;
    }

    private List<Map<String, Object>> browse(String queue, String selector) {
        List<Map<String, Object>> found = broker.browseSelected(queue, selector, (session, browser) -> {
            List<Map<String, Object>> told = new ArrayList<>();
            for (Enumeration<?> messages = browser.getEnumeration(); messages.hasMoreElements(); ) {
                told.add(told(queue, (Message) messages.nextElement()));
            }
            return told;
        });
        return found == null ? List.of() : found;
    }

    private static Map<String, Object> told(String queue, Message message) throws JMSException {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("queue", queue);
        told.put("sent_at", Instant.ofEpochMilli(message.getJMSTimestamp()).toString());
        if (message instanceof TextMessage text) {
            told.put("text", text.getText());
        }
        return told;
    }
}
