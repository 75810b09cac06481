package org.complainthub.platform;

import jakarta.jms.Destination;
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
 * commits the receives and sends of all: two writes to the disk for many messages. It waits for none that is still to
 * come, since the transaction may hold what others wait for, in other hubs too; and it ends a batch after {@link #LONGEST}.
 *
 * <p>When one fails, all of its batch are rolled back and delivered again. What is delivered again is alone, in no other
 * transaction than its listener's own, so that a message that always fails takes the others with it once and then is set
 * aside or dies by itself.
 *
 * <p>A durable subscription that stands with another selector is given this container's.
 */
final class BatchListenerContainer extends DefaultMessageListenerContainer {

    static final int MOST_MESSAGES = 200;

    private static final Duration LONGEST = Duration.ofMillis(200);
    private static final ThreadLocal<@Nullable MessageConsumer> CONSUMER = new ThreadLocal<>();

    private final TransactionOperations transaction;

    /** @param transaction around the work on all messages of a batch */
    BatchListenerContainer(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    @Override
    protected MessageConsumer createConsumer(Session session, Destination destination) throws JMSException {
        try {
            return super.createConsumer(session, destination);
        } catch (JMSException refused) {
            if (!SubscriptionSelector.isRefused(refused)) {
                throw refused;
            }
            new SubscriptionSelector(
                            Objects.requireNonNull(getSubscriptionName()),
                            Objects.requireNonNullElse(getMessageSelector(), ""))
                    .replace(Objects.requireNonNull(getConnectionFactory()));
            return super.createConsumer(session, destination);
        }
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
            Message next = first;
            for (int delivered = 1; next != null; delivered++) {
                super.invokeListener(session, next);
                next = delivered < MOST_MESSAGES ? next(next, end) : null;
            }
        } catch (JMSException failed) {
            throw JmsUtils.convertJmsAccessException(failed);
        }
    }

    private static @Nullable Message next(Message last, long end) throws JMSException {
        boolean isOver = last.getJMSRedelivered() || System.nanoTime() >= end;
        return isOver ? null : Objects.requireNonNull(CONSUMER.get()).receiveNoWait();
    }
}
