package org.complainthub.bench;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.complainthub.process.GeneratedComplaint;

/** Another system that hands complaints over by JMS, as fast as the broker takes them. */
public final class InboxSender {

    private static final int AT_ONCE = 200;

    private InboxSender() {}

    /** Those of these numbers, as the user {@code sender} of a hub's own broker. */
    public static void send(String brokerUrl, int first, int end) {
        send(brokerUrl, "sender", first, end);
    }

    /** Those of these numbers. */
    public static void send(String brokerUrl, String user, int first, int end) {
        try (ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(brokerUrl);
                JMSContext session =
                        connections.createContext(user, PipelineHub.PASSWORD, JMSContext.SESSION_TRANSACTED)) {
            Queue inbox = session.createQueue("complaints.inbox");
            JMSProducer producer = session.createProducer();
            for (int number = first; number < end; number++) {
                GeneratedComplaint complaint = GeneratedComplaint.number(number);
                producer.setProperty("channel", complaint.channel());
                producer.setProperty("name", complaint.name());
                producer.send(inbox, complaint.text());
                if (number % AT_ONCE == 0 || number == end - 1) {
                    session.commit();
                }
            }
        }
    }
}
