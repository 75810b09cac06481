package org.complainthub.platform;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.jms.support.JmsUtils;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives its listener the messages that wait now in one transaction of the database, then commits the receives: two
 * writes to the disk for many messages. It waits for no message, so a lone one is not delayed.
 *
 * <p>When one fails, all of its batch are rolled back and delivered again. What is delivered again ends its batch and
 * usually is alone in it, so that a message that always fails takes the others with it once and then dies by itself.
 */
final class BatchListenerContainer extends DefaultMessageListenerContainer {

    static final int MOST_MESSAGES = 500;
    private static final ThreadLocal<@Nullable MessageConsumer> CONSUMER = new ThreadLocal<>();

    private final TransactionOperations database;

    BatchListenerContainer(TransactionOperations database) {
        this.database = database;
    }

    @Override
    protected boolean doReceiveAndExecute(
            Object invoker,
            @Nullable Session session,
            @Nullable MessageConsumer consumer,
            @Nullable TransactionStatus status)
            throws JMSException {
        CONSUMER.set(Objects.requireNonNull(consumer, "the consumer must be cached"));
        return super.doReceiveAndExecute(invoker, session, consumer, status);
    }

    @Override
    protected void invokeListener(Session session, Message first) throws JMSException {
        List<Message> batch = batch(first, Objects.requireNonNull(CONSUMER.get()));
        database.executeWithoutResult(transaction -> batch.forEach(message -> deliver(session, message)));
    }

    private static List<Message> batch(Message first, MessageConsumer consumer) throws JMSException {
        List<Message> batch = new ArrayList<>();
        for (Message next = first; next != null; next = isLast(next, batch) ? null : consumer.receiveNoWait()) {
            batch.add(next);
        }
        return batch;
    }

    private static boolean isLast(Message message, List<Message> batch) throws JMSException {
        return message.getJMSRedelivered() || batch.size() == MOST_MESSAGES;
    }

    private void deliver(Session session, Message message) {
        try {
            super.invokeListener(session, message);
        } catch (JMSException failed) {
            throw JmsUtils.convertJmsAccessException(failed);
        }
    }
}
