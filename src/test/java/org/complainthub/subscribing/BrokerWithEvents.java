package org.complainthub.subscribing;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.complainthub.FreePort;

/** A broker with the hub's topic and two users: the hub, which may send, and a reader, who may subscribe. */
final class BrokerWithEvents {

    static final String READER = "reader";
    static final String PASSWORD = "for-this-test-only";
    private static final String HUB = "hub";
    private static final String EVENTS = "complaints.events";

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final int port;

    BrokerWithEvents() throws Exception {
        port = FreePort.next();
        broker.setConfiguration(configuration());
        broker.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users()));
        broker.start();
    }

    int port() {
        return port;
    }

    /** Announces a fact as the hub does. */
    void announce(String body, Map<String, String> properties) throws JMSException {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("tcp://localhost:" + port);
                JMSContext context = factory.createContext(HUB, PASSWORD)) {
            TextMessage message = context.createTextMessage(body);
            for (Map.Entry<String, String> property : properties.entrySet()) {
                message.setStringProperty(property.getKey(), property.getValue());
            }
            context.createProducer().send(context.createTopic(EVENTS), message);
        }
    }

    /** How many subscriptions exist, connected or not. */
    int subscriptions() throws Exception {
        return broker.getActiveMQServer()
                .bindingQuery(SimpleString.of(EVENTS))
                .getQueueNames()
                .size();
    }

    void stop() throws Exception {
        broker.stop();
    }

    private Configuration configuration() throws Exception {
        return new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port + "?protocols=CORE,AMQP")
                .addAddressConfiguration(
                        new CoreAddressConfiguration().setName(EVENTS).addRoutingType(RoutingType.MULTICAST))
                .addAddressSetting(
                        "#", new AddressSettings().setAutoCreateAddresses(false).setAutoCreateQueues(false))
                .putSecurityRoles("#", Set.of(mayEverything()))
                .putSecurityRoles(EVENTS, Set.of(mayEverything(), maySubscribe()));
    }

    private static Role mayEverything() {
        return new Role(HUB, true, true, true, true, true, true, true, true, true, true, false, false);
    }

    private static Role maySubscribe() {
        return new Role(READER, false, true, true, true, false, false, false, true, false, false, false, false);
    }

    private static SecurityConfiguration users() {
        SecurityConfiguration users = new SecurityConfiguration();
        for (String user : new String[] {HUB, READER}) {
            users.addUser(user, PASSWORD);
            users.addRole(user, user);
        }
        return users;
    }
}
