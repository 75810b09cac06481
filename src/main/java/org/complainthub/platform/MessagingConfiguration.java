package org.complainthub.platform;

import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.jms.JmsConfiguration;
import org.apache.camel.component.jms.JmsMessageType;
import org.apache.camel.component.jms.MessageListenerContainerFactory;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.complainthub.platform.database.CommitScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.transaction.support.TransactionOperations;

/** JMS: one cached connection, and Camel's component so that a route is one local transaction. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    private static final int CACHED_SESSIONS = 64;

    @Bean
    CachingConnectionFactory connectionFactory(
            BrokerProperties properties, ObjectProvider<InVmServer> inVm, ObjectProvider<EmbeddedActiveMQ> broker) {
        broker.ifAvailable(
                started -> {}); // the embedded broker starts before the first connection and stops after the last
        CachingConnectionFactory cached = new CachingConnectionFactory(target(properties, inVm));
        cached.setSessionCacheSize(CACHED_SESSIONS);
        cached.setCacheConsumers(false);
        return cached;
    }

    private static ConnectionFactory target(BrokerProperties properties, ObjectProvider<InVmServer> inVm) {
        if (properties.isEmbedded()) {
            InVmServer server = inVm.getObject();
            return new ActiveMQConnectionFactory(server.url(), InVmServer.USER, server.password());
        }
        return new ActiveMQConnectionFactory(properties.url(), properties.user(), properties.password());
    }

    /**
     * A route that receives from a queue sends in the same local transaction; without a transaction manager of its
     * own the consumer is cached, which is three times faster. Nobody is answered: a JMSReplyTo from outside names no
     * address the hub sends to, and a web request that waits for its receipt does not make the sends wait.
     */
    @Bean
    JmsComponent jms(ConnectionFactory connectionFactory) {
        JmsConfiguration configuration = new JmsConfiguration(connectionFactory);
        configuration.setTransacted(true);
        configuration.setLazyCreateTransactionManager(false);
        configuration.setCacheLevelName("CACHE_CONSUMER");
        configuration.setDisableReplyTo(true);
        configuration.setDeliveryPersistent(true);
        configuration.setJmsMessageType(JmsMessageType.Text);
        configuration.setAcceptMessagesWhileStopping(false);
        configuration.setAutoStartup(true);
        return new JmsComponent(configuration);
    }

    @Bean
    CamelContextConfiguration plainBodies() {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext camel) {
                camel.getCamelContextExtension().registerEndpointCallback(new PlainBodyStrategy());
            }

            @Override
            public void afterApplicationStart(CamelContext camel) {
                // nothing is left to do
            }
        };
    }

    /** For consumers whose work can be done for many messages in one transaction of the database. */
    @Bean("batchListener")
    MessageListenerContainerFactory batchListener(TransactionOperations database) {
        return endpoint -> new BatchListenerContainer(database);
    }

    /**
     * For consumers that lock what others wait for, or take long: one commit of the broker, each message its own of
     * the database, and one wait for all of them before the broker's.
     */
    @Bean("brokerBatchListener")
    MessageListenerContainerFactory brokerBatchListener() {
        return endpoint -> new BatchListenerContainer(new CommitScope());
    }

    /**
     * For inlets, whose sends the broker compares with what it has: those of one batch together, and acknowledged after
     * them. When it has one of them already they are delivered again, and then sent one by one (decision 14).
     */
    @Bean("inletBatchListener")
    MessageListenerContainerFactory inletBatchListener(ConnectionFactory connectionFactory) {
        return endpoint -> new BatchListenerContainer(BrokerTransactions.of(connectionFactory));
    }
}
