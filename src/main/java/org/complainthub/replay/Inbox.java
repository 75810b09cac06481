package org.complainthub.replay;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The queue on which other systems, and a replay, hand receipts to the hub. */
final class Inbox {

    private final JMSContext context;
    private final String queue;

    Inbox(JMSContext context, String queue) {
        this.context = context;
        this.queue = queue;
    }

    /** Hands in a file, with its time of receipt when that is known from elsewhere. */
    void handIn(ReceiptFile file, @Nullable OffsetDateTime receivedAt) throws IOException {
        try {
            BytesMessage message = context.createBytesMessage();
            message.writeBytes(Files.readAllBytes(file.file()));
            message.setStringProperty("channel", file.channel().name());
            message.setStringProperty("name", file.name());
            message.setStringProperty("source", "replay");
            message.setStringProperty("arrivedAt", fileTime(file).toString());
            if (receivedAt != null) {
                message.setStringProperty("receivedAt", receivedAt.toString());
            }
            context.createProducer().send(context.createQueue(queue), message);
        } catch (JMSException refused) {
            throw new JMSRuntimeException("cannot hand in " + file.name(), refused.getErrorCode(), refused);
        }
    }

    private static OffsetDateTime fileTime(ReceiptFile file) throws IOException {
        return Files.getLastModifiedTime(file.file())
                .toInstant()
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toOffsetDateTime();
    }
}
