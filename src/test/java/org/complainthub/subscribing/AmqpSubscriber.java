package org.complainthub.subscribing;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.function.Consumer;
import org.apache.qpid.jms.JmsConnectionFactory;

/** Reads the hub's facts over AMQP 1.0 with Qpid JMS; nothing in it is particular to Artemis. */
public final class AmqpSubscriber {

    private AmqpSubscriber() {}

    public static void main(String[] arguments) throws Exception {
        ConnectionFactory factory = new JmsConnectionFactory(
                System.getenv("HUB_SUBSCRIBER_USER"),
                System.getenv("HUB_SUBSCRIBER_PASSWORD"),
                "amqp://localhost:61616");
        subscribe(factory, "workshop-bi", "department = 'WORKSHOP'", System.out::println);
        Thread.currentThread().join();
    }

    /** Starts to read; whoever comes back with the same client id gets what he missed. */
    public static AutoCloseable subscribe(
            ConnectionFactory factory, String clientId, String selector, Consumer<String> onFact) throws JMSException {
        Connection connection = factory.createConnection();
        connection.setClientID(clientId);
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageConsumer facts =
                session.createDurableConsumer(session.createTopic("complaints.events"), "facts", selector, false);
        facts.setMessageListener(message -> onFact.accept(body(message)));
        connection.start();
        return connection;
    }

    private static String body(Message message) {
        try {
            return message.getBody(String.class);
        } catch (JMSException unreadable) {
            throw new IllegalStateException("not a text message", unreadable);
        }
    }
}
