package org.complainthub.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.MessageHelper;
import org.complainthub.RouteFile;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.lease.FreeLeases;
import org.complainthub.intake.mailbox.BatchLimits;
import org.complainthub.intake.mailbox.BytesInFlight;
import org.complainthub.intake.mailbox.HandOverStrategy;
import org.complainthub.intake.mailbox.MailboxFetchProcessor;
import org.complainthub.intake.mailbox.MailboxPollers;
import org.complainthub.intake.mailbox.MailboxSettleProcessor;
import org.complainthub.intake.mailbox.PollingParts;
import org.complainthub.intake.mailbox.login.AccessTokens;
import org.complainthub.intake.mailbox.login.TokenEndpoint;
import org.complainthub.intake.mailbox.server.InMemoryMailMemory;
import org.complainthub.intake.mailbox.server.JakartaMailServer;
import org.complainthub.intake.mailbox.server.MailMemory;
import org.complainthub.intake.mailbox.server.Mailbox;
import org.complainthub.intake.watch.InletWatch;
import org.complainthub.intake.watch.Watches;
import org.complainthub.platform.PlatformBeans;
import org.springframework.util.unit.DataSize;

/** The intake with its evidence in a directory and {@code mock:raw} for the raw queue, which may be down. */
final class IntakeStage implements AutoCloseable {

    private static final Clock CLOCK = Clock.systemUTC();

    final EvidenceStore evidence;
    final CamelContext camel;
    final AtomicBoolean brokerIsDown = new AtomicBoolean();
    final AtomicBoolean diskIsFull = new AtomicBoolean();
    final AtomicInteger attempts = new AtomicInteger();
    final Watches inlets = new Watches(CLOCK);

    private final List<Receipt> sent = new CopyOnWriteArrayList<>();
    private final MailboxPollers pollers;
    private volatile String poison = "poison for all";
    private Runnable onSend = () -> {};

    IntakeStage(IntakeProperties properties, String... files) throws Exception {
        this(properties, new InMemoryMailMemory(), files);
    }

    /** @param memory what a hub before this one may have left */
    IntakeStage(IntakeProperties properties, MailMemory memory, String... files) throws Exception {
        evidence = new FileEvidenceStore(properties.evidenceDirectory());
        pollers = new MailboxPollers(properties.mailboxes(), parts(properties, memory));
        InletWatch inbox = inlets.all().add("jms", "inbox", () -> {});
        RouteFile routes = new RouteFile(files)
                .edge("hub.intake.events.to", "mock:events")
                .edge("hub.intake.to", "mock:raw")
                .edge("hub.intake.inbox.from", "direct:inbox")
                .edge("hub.intake.inbox.pause.from", "direct:inbox-pause")
                .bean("receiptIntake", new ReceiptIntake(evidence, properties))
                .bean("inboxWatch", inbox)
                .bean("inboxPause", new InboxPauseProcessor(inbox, inlets.pauses(), () -> !diskIsFull.get()))
                .bean("inboxInlet", new InboxInletProcessor(PlatformBeans.CLOCK))
                .bean("mailInlet", new MailInletProcessor(evidence, PlatformBeans.CLOCK))
                .bean("mailboxPollers", pollers)
                .bean("mailboxFetch", new MailboxFetchProcessor(pollers))
                .bean("mailHandOvers", new HandOverStrategy())
                .bean("mailboxSettle", new MailboxSettleProcessor(pollers));
        camel = routes.load();
        InletRoutesConfiguration configured = new InletRoutesConfiguration(properties);
        camel.addRoutes(configured);
        camel.addTemplatedRoutes(configured);
    }

    private static PollingParts parts(IntakeProperties properties, MailMemory memory) {
        return new PollingParts(
                new JakartaMailServer(
                        new AccessTokens(new TokenEndpoint(PlatformBeans.json(), CLOCK), CLOCK), memory, CLOCK),
                new FreeLeases(),
                new BytesInFlight(64 * 1024 * 1024),
                properties.batch(),
                properties.maximumSize().toBytes(),
                CLOCK);
    }

    static IntakeProperties properties(Path directory, List<Mailbox> mailboxes) {
        return new IntakeProperties(
                directory.resolve("evidence"),
                DataSize.ofKilobytes(64),
                DataSize.ofKilobytes(64),
                new BatchLimits(100, DataSize.ofMegabytes(8)),
                mailboxes);
    }

    /** Sending fails for receipts with this text. */
    void failsFor(String text) {
        poison = text;
    }

    private String content(Exchange exchange) {
        return new String(evidence.get(receipt(exchange).evidence().sha256()), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What to look at at the very moment the pointer is sent. */
    IntakeStage onSend(Runnable look) {
        onSend = look;
        return this;
    }

    IntakeStage start() {
        raw().whenAnyExchangeReceived(exchange -> {
            attempts.incrementAndGet();
            if (brokerIsDown.get() || content(exchange).contains(poison)) {
                throw new IllegalStateException("the broker is down");
            }
            onSend.run();
            sent.add(receipt(exchange));
        });
        camel.start();
        return this;
    }

    void followPause() {
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            template.sendBody("direct:inbox-pause", "");
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
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
        return sent.get(sent.size() - 1);
    }

    /** The pointers that were sent; a send that failed is none. */
    List<Receipt> pointers() {
        return List.copyOf(sent);
    }

    private static Receipt receipt(Exchange exchange) {
        try {
            Message message = exchange.getMessage();
            MessageHelper.resetStreamCache(message);
            return PlatformBeans.json().readValue(message.getBody(byte[].class), Receipt.class);
        } catch (IOException noReceipt) {
            throw new UncheckedIOException(noReceipt);
        }
    }

    @Override
    public void close() {
        camel.stop();
        pollers.close();
    }
}
