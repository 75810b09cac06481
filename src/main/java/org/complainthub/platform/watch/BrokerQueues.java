package org.complainthub.platform.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TemporaryQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.apache.activemq.artemis.jms.client.ActiveMQQueue;
import org.springframework.jms.core.JmsTemplate;

/** The queues as the broker itself counts them, asked by management messages: so an external one answers like the embedded. */
final class BrokerQueues {

    private static final long PATIENCE = 5_000;
    private static final int MOST = 2_000;

    private final JmsTemplate broker;
    private final ObjectMapper json;

    BrokerQueues(JmsTemplate broker, ObjectMapper json) {
        this.broker = broker;
        this.json = json;
    }

    /** Durable ones, at most {@value #MOST}. */
    List<QueueState> all() {
        return Objects.requireNonNull(broker.execute(this::all, true));
    }

    private List<QueueState> all(Session session) throws JMSException {
        Queue management = new ActiveMQQueue("activemq.management");
        TemporaryQueue answers = session.createTemporaryQueue();
        try (MessageProducer questions = session.createProducer(management);
                MessageConsumer replies = session.createConsumer(answers)) {
            Conversation conversation = new Conversation(session, questions, replies, answers);
            List<QueueState> queues = new ArrayList<>();
            for (JsonNode queue : list(conversation)) {
                if (queue.path("durable").asBoolean()) {
                    queues.add(state(queue, conversation));
                }
            }
            return queues;
        } finally {
            answers.delete();
        }
    }

    private JsonNode list(Conversation conversation) throws JMSException {
        Message question = conversation.session().createMessage();
        JMSManagementHelper.putOperationInvocation(question, ResourceNames.BROKER, "listQueues", "", 1, MOST);
        try {
            return json.readTree(String.valueOf(conversation.answer(question))).path("data");
        } catch (java.io.IOException noJson) {
            throw failure(noJson);
        }
    }

    private static QueueState state(JsonNode queue, Conversation conversation) throws JMSException {
        String name = queue.path("name").asText();
        long messages = queue.path("messageCount").asLong();
        return new QueueState(
                name,
                messages,
                queue.path("deliveringCount").asLong(),
                queue.path("consumerCount").asLong(),
                messages == 0 ? Duration.ZERO : oldest(name, conversation));
    }

    private static Duration oldest(String queue, Conversation conversation) throws JMSException {
        Message question = conversation.session().createMessage();
        JMSManagementHelper.putAttribute(question, ResourceNames.QUEUE + queue, "firstMessageAge");
        return conversation.answer(question) instanceof Number millis
                ? Duration.ofMillis(Math.max(0, millis.longValue()))
                : Duration.ZERO; // it went meanwhile, or the queue did
    }

    private static JMSException failure(Exception cause) {
        JMSException failure = new JMSException("the broker's answer cannot be read");
        failure.initCause(cause);
        return failure;
    }

    private record Conversation(
            Session session, MessageProducer questions, MessageConsumer replies, TemporaryQueue answers) {

        private @org.jspecify.annotations.Nullable Object answer(Message question) throws JMSException {
            question.setJMSReplyTo(answers);
            questions.send(question);
            Message answer = replies.receive(PATIENCE);
            if (answer == null) {
                throw new JMSException("the broker does not answer: may the hub's user manage it?");
            }
            try {
                return JMSManagementHelper.getResult(answer);
            } catch (Exception refused) {
                throw failure(refused);
            }
        }
    }
}
