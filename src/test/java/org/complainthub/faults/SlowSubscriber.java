package org.complainthub.faults;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.awaitility.Awaitility;

/** Somebody subscribes durably, goes away, and comes back when very many facts wait for him. */
final class SlowSubscriber {

    private static final String NAME = "warehouse";
    private static final String QUEUE = NAME + ".facts";
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final int LAST_WAIT = 5_000;

    private SlowSubscriber() {}

    static Fault.Outcome run() throws Exception {
        Fault.Case what = new Fault.Case("slow subscriber", Size.of("behind", 1000, 12_500), false);
        return Fault.run(what, Stand.embedded(), stand -> {
            stand.hub().with(Stand.CONNECTIONS, "4").start();
            subscribe(stand.parts());
            Awaitility.await()
                    .atMost(LONGEST)
                    .pollInterval(Duration.ofSeconds(1))
                    .during(Duration.ofSeconds(5))
                    .ignoreExceptions()
                    .until(() ->
                            stand.parts().depths().get(QUEUE) > what.receipts() && Fault.isIdle(stand, Set.of(QUEUE)));
            long behind = stand.parts().depths().get(QUEUE);
            long resident = stand.hub().process().residentMegabytes();
            Read read = readAll(stand.parts());
            return Told.of(
                            "%d facts behind, hub resident %d MB; he read %d, %d of them once, in %d s, and heard of %d receipts",
                            behind, resident, read.messages(), read.ids(), read.seconds(), read.receipts())
                    .provided(read.receipts() == what.receipts() && read.messages() >= behind);
        });
    }

    private static void subscribe(Parts parts) {
        try (ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(parts.brokerUrl());
                JMSContext session = connections.createContext(parts.brokerUser(), Stand.PASSWORD)) {
            session.setClientID(NAME);
            session.createDurableConsumer(session.createTopic("complaints.events"), "facts")
                    .close();
        }
    }

    /** How many messages he got, with how many ids, about how many receipts. */
    private record Read(long messages, long ids, long receipts, long seconds) {}

    private static Read readAll(Parts parts) throws JMSException, IOException {
        Set<String> ids = new HashSet<>();
        Set<String> receipts = new HashSet<>();
        long messages = 0;
        long start = System.nanoTime();
        try (ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(parts.brokerUrl());
                JMSContext session =
                        connections.createContext(parts.brokerUser(), Stand.PASSWORD, JMSContext.DUPS_OK_ACKNOWLEDGE)) {
            session.setClientID(NAME);
            JMSConsumer facts = session.createDurableConsumer(session.createTopic("complaints.events"), "facts");
            for (Message fact = facts.receive(LAST_WAIT); fact != null; fact = facts.receive(LAST_WAIT)) {
                messages++;
                ids.add(fact.getStringProperty("cloudEvents_id"));
                if (fact.getStringProperty("cloudEvents_type").endsWith("complaint.linked.v1")) {
                    receipts.add(fact.getStringProperty("receiptId"));
                }
            }
            facts.close();
            session.unsubscribe("facts");
        }
        return new Read(
                messages, ids.size(), receipts.size(), (System.nanoTime() - start) / 1_000_000_000 - LAST_WAIT / 1000);
    }
}
