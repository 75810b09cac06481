package org.complainthub.platform;

import jakarta.jms.ConnectionFactory;
import org.springframework.jms.connection.JmsTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of the broker alone, for sends that belong together whatever their endpoints say of themselves. */
final class BrokerTransactions {

    private BrokerTransactions() {}

    /** They tell who wants to know when they are committed. */
    static TransactionOperations of(ConnectionFactory connectionFactory) {
        JmsTransactionManager transactions = new JmsTransactionManager(connectionFactory);
        transactions.setTransactionSynchronization(AbstractPlatformTransactionManager.SYNCHRONIZATION_ALWAYS);
        return new TransactionTemplate(transactions);
    }
}
