package org.complainthub.deadletter;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The queue of dead letters. One that is sent again goes to the very queue it came from, of a subscription to that
 * subscription alone, and leaves in the same transaction: it is here or there, never both.
 */
@Component
@EnableConfigurationProperties(DeadLetterProperties.class)
class DeadLetters {

    private static final String ORIGINAL_ADDRESS = "_AMQ_ORIG_ADDRESS";
    private static final String ORIGINAL_QUEUE = "_AMQ_ORIG_QUEUE";
    private static final long PATIENCE = 1_000;

    private final ConnectionFactory broker;
    private final DeadLetterProperties properties;

    DeadLetters(ConnectionFactory broker, DeadLetterProperties properties) {
        this.broker = broker;
        this.properties = properties;
    }

    /** The oldest first. */
    List<DeadLetter> find(LetterSelection selection) {
        try (JMSContext context = broker.createContext()) {
            return find(context, selection);
        }
    }

    private List<DeadLetter> find(JMSContext context, LetterSelection selection) {
        List<DeadLetter> found = new ArrayList<>();
        try (QueueBrowser browser = context.createBrowser(context.createQueue(properties.queue()))) {
            Enumeration<?> messages = browser.getEnumeration();
            while (messages.hasMoreElements() && found.size() < selection.most()) {
                DeadLetter letter = read((Message) messages.nextElement());
                if (selection.matches(letter)) {
                    found.add(letter);
                }
            }
        } catch (JMSException down) {
            throw failure(down);
        }
        return found;
    }

    /** How many there are of each stage, at most {@value LetterSelection#MOST} in all. */
    Map<String, Integer> census() {
        Map<String, Integer> census = new LinkedHashMap<>();
        find(new LetterSelection(null, null, LetterSelection.MOST))
                .forEach(letter -> census.merge(letter.stage() == null ? "none" : letter.stage(), 1, Integer::sum));
        return census;
    }

    /**
     * Sends letters again. One from no queue of the hub stays.
     *
     * @return how many went
     */
    int replay(LetterSelection selection) {
        int sent = 0;
        try (JMSContext context = broker.createContext(JMSContext.SESSION_TRANSACTED)) {
            for (DeadLetter letter : find(context, selection)) {
                sent += letter.stage() != null && replay(context, letter) ? 1 : 0;
            }
        }
        return sent;
    }

    private boolean replay(JMSContext context, DeadLetter letter) {
        String selector = "JMSMessageID = '" + letter.id().replace("'", "''") + "'";
        try (JMSConsumer consumer = context.createConsumer(context.createQueue(properties.queue()), selector)) {
            Message message = consumer.receive(PATIENCE);
            if (message == null) {
                return false; // somebody else was faster
            }
            context.createProducer().send(origin(context, message, letter.queue()), afresh(message));
            context.commit();
            return true;
        } catch (JMSException broken) {
            throw failure(broken);
        }
    }

    /** Without the broker's own properties, among them the mark by which it would drop the message as a duplicate. */
    private static Message afresh(Message message) throws JMSException {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Enumeration<?> names = message.getPropertyNames(); names.hasMoreElements(); ) {
            String name = (String) names.nextElement();
            if (!name.startsWith("_AMQ") && !name.startsWith("JMSX")) {
                properties.put(name, message.getObjectProperty(name));
            }
        }
        message.clearProperties();
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            message.setObjectProperty(property.getKey(), property.getValue());
        }
        return message;
    }

    // the queue is one of the configuration's; of a subscription the whole name, else all subscribers would hear it
    // again
    private Destination origin(JMSContext context, Message message, String queue) throws JMSException {
        return properties.events().equals(message.getStringProperty(ORIGINAL_ADDRESS))
                ? context.createTopic(properties.events() + "::" + queue)
                : context.createQueue(queue);
    }

    private DeadLetter read(Message message) throws JMSException {
        String queue = message.getStringProperty(ORIGINAL_QUEUE);
        String known = queue == null ? "" : queue;
        return new DeadLetter(
                message.getJMSMessageID(),
                properties.stageOf(known).orElse(null),
                known,
                message.getStringProperty("cloudEvents_type"),
                message.getStringProperty("receiptId"),
                message.getStringProperty("cloudEvents_subject"),
                Instant.ofEpochMilli(message.getJMSTimestamp()));
    }

    private static JMSRuntimeException failure(JMSException down) {
        return new JMSRuntimeException(down.getMessage(), down.getErrorCode(), down);
    }
}
