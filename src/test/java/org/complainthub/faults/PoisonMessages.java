package org.complainthub.faults;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** One message in a hundred is poison of some kind, at every queue that others may send to. */
final class PoisonMessages {

    private static final String INBOX = "complaints.inbox";
    private static final int ONE_IN = 100;

    private PoisonMessages() {}

    /** A message that no stage can use, told from others by its number. */
    private interface Poison {
        Message of(JMSContext session, int number) throws JMSException;
    }

    private record Kind(String queue, Poison poison) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(INBOX, (session, number) -> session.createTextMessage("no channel " + number)),
            new Kind(INBOX, (session, number) -> receipt(session.createTextMessage("?" + number), "MOON")),
            new Kind(INBOX, (session, number) -> map(session, number)),
            new Kind(INBOX, (session, number) -> late(session, number)),
            new Kind(
                    "corrective-actions.answers", (session, number) -> session.createTextMessage("{\"no\": " + number)),
            new Kind("corrective-actions.answers", (session, number) -> bytes(session, number)),
            new Kind("work-items.commands", (session, number) -> session.createTextMessage("[" + number + "]")),
            new Kind("work-items.commands", (session, number) -> session.createMessage()),
            new Kind(
                    "work-items.commands",
                    (session, number) -> session.createTextMessage(number % 2 == 0 ? "null" : " null")),
            new Kind(INBOX, (session, number) -> receipt(session.createObjectMessage(number), "LETTER")),
            new Kind(INBOX, (session, number) -> receipt(session.createStreamMessage(), "LETTER")));

    static Fault.Outcome run() throws Exception {
        int receipts = Size.receipts(600);
        int poison = Math.max(KINDS.size(), receipts / ONE_IN);
        Fault.Case what = new Fault.Case("poison messages", receipts, true);
        return Fault.run(what, Stand.embedded(), stand -> {
            stand.hub().start();
            send(stand.parts(), poison);
            return Told.of("%d messages of %d poisonous kinds", poison, KINDS.size())
                    .withInvalid(poison);
        });
    }

    private static void send(Parts parts, int count) throws JMSException {
        try (ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(parts.brokerUrl());
                JMSContext session = connections.createContext(parts.brokerUser(), Stand.PASSWORD)) {
            for (int number = 0; number < count; number++) {
                Kind kind = KINDS.get(number % KINDS.size());
                Queue queue = session.createQueue(kind.queue());
                session.createProducer().send(queue, kind.poison().of(session, number));
            }
        }
    }

    private static Message receipt(Message message, String channel) throws JMSException {
        message.setStringProperty("channel", channel);
        return message;
    }

    private static Message late(JMSContext session, int number) throws JMSException {
        Message message = receipt(session.createTextMessage("received when? " + number), "LETTER");
        message.setStringProperty("receivedAt", "the day before yesterday");
        return message;
    }

    private static Message map(JMSContext session, int number) throws JMSException {
        MapMessage message = session.createMapMessage();
        message.setInt("number", number);
        return receipt(message, "LETTER");
    }

    private static Message bytes(JMSContext session, int number) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(("\u0000\u0001 " + number).getBytes(StandardCharsets.UTF_8));
        return message;
    }
}
