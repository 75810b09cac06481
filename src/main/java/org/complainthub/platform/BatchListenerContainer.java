package org.complainthub.platform;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.jms.support.JmsUtils;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives its listener the messages that wait now, one after the other, in one transaction of the database, say, then
 * commits the receives and sends of all: two writes to the disk for many messages. A lone message is not
 * delayed. When more come, it waits a moment for each, since every commit costs more than what it is for; it ends a batch
 * after {@link #LONGEST}, so that locks and results are not kept.
 *
 * <p>When one fails, all of its batch are rolled back and delivered again. What is delivered again is alone, in no other
 * transaction than its listener's own, so that a message that always fails takes the others with it once and then is set
 * aside or dies by itself.
 */
final class BatchListenerContainer extends DefaultMessageListenerContainer {

    static final int MOST_MESSAGES = 200;

    private static final Duration LONGEST = Duration.ofMillis(500);
    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final ThreadLocal<@Nullable MessageConsumer> CONSUMER = new ThreadLocal<>();

    private final TransactionOperations transaction;

    /** @param transaction around the work on all messages of a batch */
    BatchListenerContainer(TransactionOperations transaction) {
        this.transaction = transaction;
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
        if (first.getJMSRedelivered()) {
            super.invokeListener(session, first);
        } else {
            transaction.executeWithoutResult(status -> deliverBatch(session, first));
        }
    }

    private void deliverBatch(Session session, Message first) {
        try {
            long end = System.nanoTime() + LONGEST.toNanos();
            int delivered = 0;
            for (Message next = first; next != null; next = next(next, ++delivered, end)) {
                super.invokeListener(session, next);
            }
        } catch (JMSException failed) {
            throw JmsUtils.convertJmsAccessException(failed);
        }
    }

    private static @Nullable Message next(Message last, int delivered, long end) throws JMSException {
        boolean over = last.getJMSRedelivered() || delivered == MOST_MESSAGES || System.nanoTime() >= end;
        if (over) {
            return null;
        }
        MessageConsumer consumer = Objects.requireNonNull(CONSUMER.get());
        return delivered == 1 ? consumer.receiveNoWait() : consumer.receive(MOMENT.toMillis());
    }
}
