package org.complainthub.bench;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The broker alone, as the hub embeds it: a message received from one queue and sent to another in one transaction. */
final class RawHop {

    private static final int BUFFER_TIMEOUT = 12_000;
    private static final int FILL = 500;
    private static final int LENGTH = 2048;
    private static final int WARM = 4000;

    private RawHop() {}

    /** Messages a second with so many sessions at once. */
    static double rate(Path directory, int sessions, int messages) throws Exception {
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ()
                .setConfiguration(new ConfigurationImpl()
                        .setName("raw-hop")
                        .setSecurityEnabled(false)
                        .setJMXManagementEnabled(false)
                        .setJournalType(JournalType.NIO)
                        .setJournalBufferTimeout_NIO(BUFFER_TIMEOUT)
                        .setJournalDirectory(directory.resolve("journal").toString())
                        .setBindingsDirectory(directory.resolve("bindings").toString())
                        .setPagingDirectory(directory.resolve("paging").toString())
                        .setLargeMessagesDirectory(directory.resolve("large").toString())
                        .addAcceptorConfiguration("in-vm", "vm://77"));
        broker.start();
        try (ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory("vm://77")) {
            measured(connections, sessions, WARM);
            return messages * 1e9 / measured(connections, sessions, messages);
        } finally {
            broker.stop();
        }
    }

    private static long measured(ConnectionFactory connections, int sessions, int messages) throws Exception {
        fill(connections, messages);
        ExecutorService threads = Executors.newFixedThreadPool(sessions);
        List<Callable<Void>> hops = new ArrayList<>();
        for (int session = 0; session < sessions; session++) {
            hops.add(() -> hop(connections, messages / sessions));
        }
        long start = System.nanoTime();
        for (Future<Void> hop : threads.invokeAll(hops)) {
            hop.get();
        }
        long end = System.nanoTime();
        threads.shutdown();
        return end - start;
    }

    private static void fill(ConnectionFactory connections, int messages) {
        try (JMSContext context = connections.createContext(JMSContext.SESSION_TRANSACTED)) {
            Queue from = context.createQueue("from");
            JMSProducer producer = context.createProducer();
            for (int message = 1; message <= messages; message++) {
                producer.send(from, "x".repeat(LENGTH));
                if (message % FILL == 0 || message == messages) {
                    context.commit();
                }
            }
        }
    }

    private static Void hop(ConnectionFactory connections, int messages) {
        try (JMSContext context = connections.createContext(JMSContext.SESSION_TRANSACTED)) {
            JMSConsumer consumer = context.createConsumer(context.createQueue("from"));
            JMSProducer producer = context.createProducer();
            Queue to = context.createQueue("to");
            for (int message = 0; message < messages; message++) {
                Message received = consumer.receive();
                producer.send(to, received);
                context.commit();
            }
        }
        return null;
    }
}
