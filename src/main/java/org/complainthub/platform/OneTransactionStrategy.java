package org.complainthub.platform;

import jakarta.jms.ConnectionFactory;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.Policy;
import org.apache.camel.spi.UnitOfWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What is sent inside it is committed together or not at all, whatever the endpoints say of themselves: one write to the
 * broker's disk for many messages. Whether it was is the exchange property {@code committed}; when it was not, the body
 * is the one of before and nothing is thrown, so that the route may do the same one by one.
 */
@Component("oneTransaction")
class OneTransactionStrategy implements Policy {

    private static final String COMMITTED = "committed";

    private final TransactionOperations broker;

    @Autowired
    OneTransactionStrategy(ConnectionFactory connectionFactory) {
        this(BrokerTransactions.of(connectionFactory));
    }

    OneTransactionStrategy(TransactionOperations broker) {
        this.broker = broker;
    }

    @Override
    public void beforeWrap(Route route, NamedNode definition) {
        // nothing about the route matters
    }

    @Override
    public Processor wrap(Route route, Processor processor) {
        return exchange -> {
            Object body = exchange.getMessage().getBody();
            boolean committed = isCommitted(exchange, processor);
            exchange.setProperty(COMMITTED, committed);
            if (!committed) {
                exchange.setException(null);
                exchange.getExchangeExtension().setRedeliveryExhausted(false);
                exchange.getMessage().setBody(body);
            }
        };
    }

    private boolean isCommitted(Exchange exchange, Processor processor) {
        try {
            return Boolean.TRUE.equals(broker.execute(transaction -> isSent(exchange, processor, transaction)));
        } catch (TransactionException rolledBack) {
            return false;
        }
    }

    /** The transaction is the thread's, so the steps must not leave it. */
    private boolean isSent(Exchange exchange, Processor processor, TransactionStatus transaction) {
        UnitOfWork work = Objects.requireNonNull(exchange.getUnitOfWork(), "unit of work");
        work.beginTransactedBy(this);
        try {
            processor.process(exchange);
        } catch (Exception failed) {
            exchange.setException(failed);
        } finally {
            work.endTransactedBy(this);
        }
        if (exchange.getException() != null) {
            transaction.setRollbackOnly();
        }
        return exchange.getException() == null;
    }
}
