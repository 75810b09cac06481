package org.complainthub.subscribing;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.function.Consumer;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Reads the hub's facts with the JMS client of Artemis: each once it has been handled, none is lost while away. */
public final class ArtemisSubscriber {

    private ArtemisSubscriber() {}

    public static void main(String[] arguments) throws Exception {
        ConnectionFactory factory = new ActiveMQConnectionFactory(
                "tcp://localhost:61616",
                System.getenv("HUB_SUBSCRIBER_USER"),
                System.getenv("HUB_SUBSCRIBER_PASSWORD"));
        subscribe(factory, "workshop-dms", "department = 'WORKSHOP'", System.out::println);
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
