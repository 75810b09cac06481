package org.complainthub.platform;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.Objects;
import org.apache.activemq.artemis.api.core.ActiveMQInvalidTransientQueueUseException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.apache.activemq.artemis.jms.client.ActiveMQQueue;
import org.springframework.jms.core.JmsTemplate;

/**
 * What a shared durable subscription hears. The broker refuses to consume from one that stands with another selector,
 * as after an update of the hub: it is given the new one then, by a management message, and keeps what waits in it.
 */
final class SubscriptionSelector {

    private static final long PATIENCE = 5_000;

    private final String subscription;
    private final String selector;

    SubscriptionSelector(String subscription, String selector) {
        this.subscription = subscription;
        this.selector = selector;
    }

    /** Whether the broker refused because the subscription stands with another selector. */
    static boolean isRefused(JMSException failure) {
        return failure.getCause() instanceof ActiveMQInvalidTransientQueueUseException;
    }

    /** @throws JMSException when the broker refuses, or does not answer */
    void replace(ConnectionFactory connectionFactory) throws JMSException {
        JmsTemplate broker = new JmsTemplate(connectionFactory);
        broker.setReceiveTimeout(PATIENCE);
        String change =
                QueueConfiguration.of(subscription).setFilterString(selector).toJSON();
        Message answer = broker.sendAndReceive(new ActiveMQQueue("activemq.management"), session -> {
            Message order = session.createMessage();
            JMSManagementHelper.putOperationInvocation(order, ResourceNames.BROKER, "updateQueue", change);
            return order;
        });
        if (answer == null || !JMSManagementHelper.hasOperationSucceeded(answer)) {
            throw new JMSException("the broker keeps the old selector of " + subscription
                    + (answer == null ? ": may the hub's user manage it?" : ": " + result(answer)));
        }
    }

    private static String result(Message answer) throws JMSException {
        try {
            return Objects.toString(JMSManagementHelper.getResult(answer));
        } catch (Exception unreadable) {
            throw (JMSException) new JMSException("the broker's answer cannot be read").initCause(unreadable);
        }
    }
}
