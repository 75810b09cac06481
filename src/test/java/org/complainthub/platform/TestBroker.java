package org.complainthub.platform;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;

/** The hub's own broker, configured as in production but for its redelivery delay, without anything else of the hub. */
public final class TestBroker implements AutoCloseable {

    static final AddressProperties ADDRESSES = addresses(Map.of());

    /** What a subscription hears. */
    static AddressProperties hearing(String subscription, String filter) {
        return addresses(Map.of(subscription, filter));
    }

    private static AddressProperties addresses(Map<String, String> filters) {
        return new AddressProperties(
                "complaints.inbox",
                "complaints.raw",
                "complaints.canonical",
                "complaints.matched",
                "complaints.department.",
                "complaints.events",
                "corrective-actions.answers",
                "work-items.commands",
                "complaints.invalid",
                "complaints.dead",
                "complaints.expired",
                List.of("fact-ledger", "quarantine", "file-outcome-*"),
                List.of("fact-ledger", "quarantine"),
                filters,
                List.of());
    }

    private static final BrokerProperties.Tls PLAIN = new BrokerProperties.Tls(null, null, null, null);

    private final InVmServer inVm;
    private final EmbeddedActiveMQ broker;

    TestBroker(Path directory, int port, BrokerProperties.User... users) throws Exception {
        this(directory, port, PLAIN, users);
    }

    TestBroker(Path directory, int port, BrokerProperties.Tls tls, BrokerProperties.User... users) throws Exception {
        this(ADDRESSES, properties(directory, port, tls, users));
    }

    TestBroker(Path directory, int port, AddressProperties addresses, BrokerProperties.User... users) throws Exception {
        this(addresses, properties(directory, port, PLAIN, users));
    }

    private TestBroker(AddressProperties addresses, BrokerProperties properties) throws Exception {
        EmbeddedBrokerConfiguration configuration = new EmbeddedBrokerConfiguration(
                addresses, new WatchedFolders(List.of(new WatchedFolders.Named("letters"))));
        inVm = configuration.inVmServer();
        broker = configuration.embeddedBroker(properties, reference(), inVm);
        broker.start();
    }

    /** Nobody connects to it from outside. */
    public static TestBroker inVm(Path directory) throws Exception {
        return new TestBroker(directory, 0);
    }

    private static BrokerProperties properties(
            Path directory, int port, BrokerProperties.Tls tls, BrokerProperties.User... users) {
        return new BrokerProperties(
                "test",
                "",
                null,
                null,
                directory,
                true,
                "127.0.0.1",
                port,
                tls,
                List.of(users),
                new BrokerProperties.Redelivery(2, Duration.ofMillis(10), 2, Duration.ofMillis(50)));
    }

    private static ReferenceData reference() {
        Department workshop = new Department("WORKSHOP", "机修车间", "Workshop", "foreman", null);
        Department parts = new Department("PARTS", "配件部", "Parts", "storekeeper", null);
        return new ReferenceData(List.of(workshop, parts), List.of(), List.of());
    }

    public EmbeddedActiveMQ broker() {
        return broker;
    }

    public ConnectionFactory asHub() {
        return new ActiveMQConnectionFactory(inVm.url(), InVmServer.USER, inVm.password());
    }

    public long depth(String queue) {
        return broker.getActiveMQServer().locateQueue(queue).getMessageCount();
    }

    @Override
    public void close() throws Exception {
        broker.stop();
    }
}
