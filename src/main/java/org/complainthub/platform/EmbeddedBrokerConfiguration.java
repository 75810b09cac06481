package org.complainthub.platform;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.complainthub.reference.ReferenceData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** Artemis in this process: persistent, in-VM for the hub itself, TCP on loopback for subscribers. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@Conditional(NoExternalBrokerCondition.class)
class EmbeddedBrokerConfiguration {

    /** Nanoseconds. Left unset the NIO journal waits 3.33 ms for more to write, and a hop is seven times slower. */
    private static final int JOURNAL_BUFFER_TIMEOUT = 12_000;

    private static final AtomicInteger NEXT_SERVER = new AtomicInteger();

    static {
        // From JDK 25 on Netty 4.2 does without Unsafe unless told otherwise, and then cannot free the buffers
        // with which Artemis reads an existing journal: the broker would start once and never again.
        if (System.getProperty("io.netty.noUnsafe") == null) {
            System.setProperty("io.netty.noUnsafe", "false");
        }
    }

    private final AddressProperties addresses;
    private final WatchedFolders folders;

    EmbeddedBrokerConfiguration(AddressProperties addresses, WatchedFolders folders) {
        this.addresses = addresses;
        this.folders = folders;
    }

    @Bean
    InVmServer inVmServer() {
        return new InVmServer(NEXT_SERVER.getAndIncrement());
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    EmbeddedActiveMQ embeddedBroker(BrokerProperties properties, ReferenceData reference, InVmServer inVm)
            throws Exception {
        BrokerUsers users = BrokerUsers.of(properties, inVm);
        Stream<String> own = addresses.subscriptions().stream().flatMap(folders::expand);
        BrokerMemory memory = BrokerMemory.of(Runtime.getRuntime().maxMemory());
        Configuration configuration = memory.limit(journal(properties))
                .setName(properties.name())
                .setSecurityEnabled(true)
                .addAcceptorConfiguration("in-vm", inVm.url())
                .setSecurityRoles(users.permissions(addresses, own, reference));
        if (!properties.users().isEmpty()) {
            configuration.addAcceptorConfiguration(acceptor(properties));
        }
        declare(configuration, reference);
        configuration.addAddressSetting("#", memory.limit(settings(properties.redelivery())));
        return new EmbeddedActiveMQ()
                .setConfiguration(configuration)
                .setSecurityManager(users.securityManager())
                .setMbeanServer(ManagementFactory.getPlatformMBeanServer());
    }

    private static TransportConfiguration acceptor(BrokerProperties properties) {
        Map<String, Object> parameters = new HashMap<>(properties.tls().parameters());
        parameters.put(TransportConstants.HOST_PROP_NAME, properties.host());
        parameters.put(TransportConstants.PORT_PROP_NAME, properties.port());
        parameters.put(TransportConstants.PROTOCOLS_PROP_NAME, "CORE,AMQP");
        return new TransportConfiguration(NettyAcceptorFactory.class.getName(), parameters, "tcp");
    }

    private static Configuration journal(BrokerProperties properties) {
        String directory = properties.directory().toString();
        return new ConfigurationImpl()
                .setPersistenceEnabled(properties.persistent())
                .setJournalType(JournalType.NIO)
                .setMaxDiskUsage(
                        -1) // the hub itself stops taking receipts in time; senders that wait would hold its locks
                .setJournalBufferTimeout_NIO(JOURNAL_BUFFER_TIMEOUT)
                .setJournalDirectory(directory + "/journal")
                .setBindingsDirectory(directory + "/bindings")
                .setLargeMessagesDirectory(directory + "/large-messages")
                .setPagingDirectory(directory + "/paging");
    }

    private void declare(Configuration configuration, ReferenceData reference) {
        addresses.queues().forEach(queue -> configuration.addAddressConfiguration(anycast(queue)));
        reference
                .departments()
                .forEach(department -> configuration.addAddressConfiguration(
                        anycast(addresses.departmentPrefix() + department.code())));
        CoreAddressConfiguration events =
                new CoreAddressConfiguration().setName(addresses.events()).addRoutingType(RoutingType.MULTICAST);
        addresses.declaredSubscriptions().forEach(name -> events.addQueueConfig(subscription(name)));
        configuration.addAddressConfiguration(events);
    }

    private QueueConfiguration subscription(String name) {
        return QueueConfiguration.of(name)
                .setAddress(addresses.events())
                .setRoutingType(RoutingType.MULTICAST)
                .setFilterString(addresses.filters().get(name));
    }

    private static CoreAddressConfiguration anycast(String name) {
        return new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfig(QueueConfiguration.of(name).setRoutingType(RoutingType.ANYCAST));
    }

    private AddressSettings settings(BrokerProperties.Redelivery redelivery) {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(addresses.dead()))
                .setExpiryAddress(SimpleString.of(addresses.expired()))
                .setMaxDeliveryAttempts(redelivery.attempts())
                .setRedeliveryDelay(redelivery.delay().toMillis())
                .setRedeliveryMultiplier(redelivery.multiplier())
                .setMaxRedeliveryDelay(redelivery.maximumDelay().toMillis())
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setAutoCreateAddresses(false)
                .setAutoCreateQueues(false);
    }
}
