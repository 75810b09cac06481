package org.complainthub.intake.mailbox.watch;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/** The watch of a mailbox as metrics {@code hub.mailbox.*} with the tag {@code mailbox}. */
public final class MailboxMeters {

    private MailboxMeters() {}

    /** Registers them. */
    public static void register(MailboxWatch watch, MeterRegistry meters) {
        count(meters, watch, "fetched", seen -> seen.sums().fetched());
        count(meters, watch, "stored", seen -> seen.sums().stored());
        count(meters, watch, "handed-over", seen -> seen.sums().handedOver());
        count(meters, watch, "set-aside", seen -> seen.sums().setAside());
        count(meters, watch, "failed", seen -> seen.sums().failed());
        count(meters, watch, "flagged", seen -> seen.sums().flagged());
        gauge(meters, watch, "on-server", seen -> seen.last().onServer());
        gauge(meters, watch, "waiting", seen -> seen.last().waiting());
        gauge(meters, watch, "open", seen -> seen.last().open());
        gauge(meters, watch, "unexplained", seen -> seen.last().unexplained());
    }

    private static void count(
            MeterRegistry meters, MailboxWatch watch, String step, ToDoubleFunction<MailboxWatch> value) {
        FunctionCounter.builder("hub.mailbox.mails", watch, value)
                .tag("mailbox", watch.name())
                .tag("step", step)
                .register(meters);
    }

    private static void gauge(
            MeterRegistry meters, MailboxWatch watch, String name, ToDoubleFunction<MailboxWatch> value) {
        Gauge.builder("hub.mailbox." + name, watch, value)
                .tag("mailbox", watch.name())
                .register(meters);
    }
}
