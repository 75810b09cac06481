package org.complainthub.bench;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The systems of all departments: they read their queues and note when a receipt came for the first time. */
final class DepartmentReader implements AutoCloseable {

    static final List<String> DEPARTMENTS = List.of(
            "SA_FRONT",
            "WORKSHOP",
            "BODY_PAINT",
            "PARTS",
            "WARRANTY",
            "SALES",
            "USED_CAR",
            "FIN_INS",
            "CRC",
            "OEM_LIAISON",
            "CASHIER_FIN",
            "FACILITY",
            "IT_DATA",
            "MGMT");

    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private volatile long last = System.nanoTime();

    DepartmentReader(String brokerUrl) {
        ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(brokerUrl);
        JMSContext connection =
                connections.createContext("departments", PipelineHub.PASSWORD, JMSContext.DUPS_OK_ACKNOWLEDGE);
        open.add(connection);
        open.add(connections);
        for (String department : DEPARTMENTS) {
            JMSContext session = connection.createContext(JMSContext.DUPS_OK_ACKNOWLEDGE);
            session.createConsumer(session.createQueue("complaints.department." + department))
                    .setMessageListener(this::note);
            open.add(0, session);
        }
    }

    private void note(Message message) {
        try {
            long now = System.nanoTime();
            if (arrivals.putIfAbsent(message.getStringProperty("receiptId"), now) == null) {
                last = now;
            }
        } catch (JMSException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Receipts that came to a department so far. */
    int receipts() {
        return arrivals.size();
    }

    /** When the newest of them came, by {@link System#nanoTime}. */
    long last() {
        return last;
    }

    Map<String, Long> arrivals() {
        return arrivals;
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }
}
