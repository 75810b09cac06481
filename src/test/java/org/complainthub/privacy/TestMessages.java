package org.complainthub.privacy;

import jakarta.jms.JMSContext;
import java.nio.file.Path;
import java.util.Map;
import org.complainthub.platform.TestBroker;

/** Dead letters and messages set aside on a real broker. */
final class TestMessages implements AutoCloseable {

    static final String DEAD = "complaints.dead";
    static final String INVALID = "complaints.invalid";

    private final TestBroker broker;
    private final RestingMessages resting;

    TestMessages(Path journal) throws Exception {
        broker = TestBroker.inVm(journal);
        resting = new RestingMessages(
                new RestingQueues(Map.of("dead-letters", DEAD, "invalid-messages", INVALID)), broker.asHub());
    }

    RestingMessages resting() {
        return resting;
    }

    void leave(String queue, String receipt, String text) {
        try (JMSContext hub = broker.asHub().createContext()) {
            hub.createProducer().setProperty("receiptId", receipt).send(hub.createQueue(queue), text);
        }
    }

    /** As a sender may that tells no time. */
    void leaveUndated(String queue, String text) {
        try (JMSContext hub = broker.asHub().createContext()) {
            hub.createProducer().setDisableMessageTimestamp(true).send(hub.createQueue(queue), text);
        }
    }

    long depth(String queue) {
        return broker.depth(queue);
    }

    @Override
    public void close() throws Exception {
        broker.close();
    }
}
