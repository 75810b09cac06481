package org.complainthub.intake;

import java.util.concurrent.ExecutorService;
import org.apache.camel.builder.RouteBuilder;
import org.complainthub.intake.mailbox.server.Mailbox;
import org.springframework.stereotype.Component;

/** One templated route for each configured mailbox. */
@Component
class InletRoutesConfiguration extends RouteBuilder {

    private static final String HAND_OVER = "mailHandOver";
    private static final int THREADS = 12;

    private final IntakeProperties properties;

    InletRoutesConfiguration(IntakeProperties properties) {
        this.properties = properties;
    }

    @Override
    public void configure() {
        getContext().getRegistry().bind(HAND_OVER, handOver());
        properties.mailboxes().forEach(this::poll);
    }

    /** One pool for all mailboxes: many threads share the flushes of evidence store and broker, too many only memory. */
    private ExecutorService handOver() {
        return getContext().getExecutorServiceManager().newFixedThreadPool(this, HAND_OVER, THREADS);
    }

    private void poll(Mailbox mailbox) {
        String id = "mailbox-intake-" + mailbox.name();
        templatedRoute("mailbox-intake")
                .routeId(id)
                .prefixId(id)
                .parameter("mailbox", mailbox.name())
                .parameter("interval", String.valueOf(mailbox.interval().toMillis()))
                .parameter("receiver", receiver(mailbox.purpose()));
    }

    private static String receiver(Mailbox.Purpose purpose) {
        return switch (purpose) {
            case COMPLAINTS -> "receipt-intake";
            case ANSWERS -> "answer-intake";
        };
    }
}
