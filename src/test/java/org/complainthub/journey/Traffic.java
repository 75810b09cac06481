package org.complainthub.journey;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.DivertConfiguration;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ComponentConfigurationRoutingType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.complainthub.complaint.PublishedSchema;
import org.springframework.context.ApplicationContext;
import org.springframework.jms.listener.SimpleMessageListenerContainer;

/** A copy of every message that is committed to any of the hub's addresses, made by diverts of the broker. */
final class Traffic implements AutoCloseable {

    private static final String AUDIT = "test.audit.";

    private final List<Seen> messages = new CopyOnWriteArrayList<>();
    private final Map<String, PublishedSchema> schemas = new ConcurrentHashMap<>();
    private final List<SimpleMessageListenerContainer> listeners = new ArrayList<>();

    /**
     * A message on one address.
     *
     * @param schema name of the schema it claims, empty when it claims none
     */
    record Seen(String address, String type, String schema, Map<String, String> properties, String body) {

        JsonNode json() {
            try {
                return PublishedSchema.JSON.readTree(body);
            } catch (com.fasterxml.jackson.core.JsonProcessingException noJson) {
                throw new IllegalStateException(body, noJson);
            }
        }

        boolean isAbout(String receiptId) {
            return body.contains(receiptId) || properties.containsValue(receiptId);
        }
    }

    /** Of the hub in this context, from now on. */
    static Traffic of(ApplicationContext hub) throws Exception {
        ActiveMQServer broker = hub.getBean(EmbeddedActiveMQ.class).getActiveMQServer();
        return new Traffic(broker, hub.getBean(ConnectionFactory.class), addresses(broker));
    }

    private static List<String> addresses(ActiveMQServer broker) {
        return broker.getPostOffice().getAddresses().stream()
                .map(Object::toString)
                .filter(address -> address.startsWith("complaints.") || address.startsWith("corrective-actions."))
                .toList();
    }

    private Traffic(ActiveMQServer broker, ConnectionFactory connections, List<String> addresses) throws Exception {
        for (String address : addresses) {
            divert(broker, address);
        }
        for (String address : addresses) {
            listeners.add(listener(connections, address));
        }
    }

    private SimpleMessageListenerContainer listener(ConnectionFactory connections, String address) {
        SimpleMessageListenerContainer listener = new SimpleMessageListenerContainer();
        listener.setConnectionFactory(connections);
        listener.setDestinationName(AUDIT + address);
        listener.setMessageListener((MessageListener) message -> see(address, message));
        listener.afterPropertiesSet();
        listener.start();
        return listener;
    }

    /** Each to a queue of its own, because the broker drops duplicates address by address. */
    private static void divert(ActiveMQServer broker, String address) throws Exception {
        broker.createQueue(QueueConfiguration.of(AUDIT + address)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(false)
                .setAutoCreateAddress(true));
        broker.deployDivert(new DivertConfiguration()
                .setName("copy-of-" + address)
                .setAddress(address)
                .setForwardingAddress(AUDIT + address)
                .setRoutingType(ComponentConfigurationRoutingType.ANYCAST));
    }

    List<Seen> messages() {
        return messages;
    }

    /** Those that a test sent there on purpose. */
    void forget(String address) {
        messages.removeIf(seen -> seen.address().equals(address));
    }

    List<Seen> on(String address) {
        return matching(message -> message.address().equals(address));
    }

    List<Seen> matching(Predicate<Seen> wanted) {
        return messages.stream().filter(wanted).toList();
    }

    /** What is wrong with the messages that the hub wrote; those it set aside are as they came. */
    List<String> faults() {
        return messages.stream()
                .filter(message -> !List.of("complaints.inbox", "complaints.invalid", "complaints.dead")
                        .contains(message.address()))
                .flatMap(message -> faults(message).stream())
                .toList();
    }

    private List<String> faults(Seen message) {
        if (message.schema().isEmpty()) {
            return List.of("no schema on " + message.address() + ": " + message.body());
        }
        return schemas.computeIfAbsent(message.schema(), PublishedSchema::named).faultsOf(message.json()).stream()
                .map(fault -> message.address() + " " + message.type() + " " + fault)
                .toList();
    }

    private void see(String address, Message message) {
        try {
            Map<String, String> properties = new ConcurrentHashMap<>();
            for (Enumeration<?> names = message.getPropertyNames(); names.hasMoreElements(); ) {
                String name = (String) names.nextElement();
                properties.put(name, String.valueOf(message.getObjectProperty(name)));
            }
            String schema = properties.getOrDefault("cloudEvents_dataschema", "");
            messages.add(new Seen(
                    address,
                    properties.getOrDefault("cloudEvents_type", ""),
                    schema.substring(schema.lastIndexOf('/') + 1),
                    Map.copyOf(properties),
                    message instanceof TextMessage text ? Objects.requireNonNullElse(text.getText(), "") : ""));
        } catch (JMSException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** One line a message, for the reader of a failed test. */
    @Override
    public String toString() {
        return messages.stream()
                .map(message -> message.address() + " " + message.type() + " "
                        + message.properties()
                                .getOrDefault("reason", message.properties().getOrDefault("department", "")))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    @Override
    public void close() {
        listeners.forEach(SimpleMessageListenerContainer::destroy);
    }
}
