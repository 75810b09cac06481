package org.complainthub.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.MessageHelper;
import org.complainthub.RouteFile;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.Receipt;
import org.complainthub.platform.PlatformBeans;
import org.springframework.util.unit.DataSize;

/** The intake with its evidence in a directory and {@code mock:raw} for the raw queue, which may be down. */
final class IntakeStage implements AutoCloseable {

    final EvidenceStore evidence;
    final CamelContext camel;
    final AtomicBoolean brokerIsDown = new AtomicBoolean();
    final AtomicInteger attempts = new AtomicInteger();

    private Runnable onSend = () -> {};

    IntakeStage(IntakeProperties properties, String... inlets) throws Exception {
        evidence = new FileEvidenceStore(properties.evidenceDirectory());
        RouteFile routes = new RouteFile(inlets)
                .edge("hub.intake.events.to", "mock:events")
                .edge("hub.intake.to", "mock:raw")
                .edge("hub.intake.inbox.from", "direct:inbox")
                .bean("receiptIntake", new ReceiptIntake(evidence, properties))
                .bean("inboxInlet", new InboxInletProcessor(PlatformBeans.CLOCK))
                .bean("mailInlet", new MailInletProcessor(PlatformBeans.CLOCK))
                .bean("fileInlet", new FileInletProcessor());
        camel = routes.load();
        InletRoutesConfiguration configured = new InletRoutesConfiguration(properties);
        camel.addRoutes(configured);
        camel.addTemplatedRoutes(configured);
    }

    static IntakeProperties properties(
            Path directory, List<IntakeProperties.Mailbox> mailboxes, List<IntakeProperties.Folder> folders) {
        return new IntakeProperties(directory.resolve("evidence"), DataSize.ofKilobytes(64), mailboxes, folders, null);
    }

    /** What to look at at the very moment the pointer is sent. */
    IntakeStage onSend(Runnable look) {
        onSend = look;
        return this;
    }

    IntakeStage start() {
        raw().whenAnyExchangeReceived(exchange -> {
            attempts.incrementAndGet();
            if (brokerIsDown.get()) {
                throw new IllegalStateException("the broker is down");
            }
            onSend.run();
        });
        camel.start();
        return this;
    }

    MockEndpoint raw() {
        return camel.getEndpoint("mock:raw", MockEndpoint.class);
    }

    MockEndpoint events() {
        return camel.getEndpoint("mock:events", MockEndpoint.class);
    }

    /** Headers of the only pointer that was sent. */
    Map<String, Object> headers() {
        return raw().getExchanges().get(0).getMessage().getHeaders();
    }

    /** The pointer that was sent last. */
    Receipt pointer() {
        try {
            List<Exchange> sent = raw().getExchanges();
            Message last = sent.get(sent.size() - 1).getMessage();
            MessageHelper.resetStreamCache(last);
            return PlatformBeans.json().readValue(last.getBody(byte[].class), Receipt.class);
        } catch (IOException noReceipt) {
            throw new UncheckedIOException(noReceipt);
        }
    }

    @Override
    public void close() {
        camel.stop();
    }
}
