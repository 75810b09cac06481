package org.complainthub.intake.mailbox.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.complainthub.complaint.PublishedSchema;
import org.complainthub.intake.mailbox.server.MailFault;
import org.complainthub.intake.watch.Watches;
import org.junit.jupiter.api.Test;

class MailboxWatchTest {

    private final MailboxWatch watch = new MailboxWatch("desk", Clock.systemUTC());
    private final Watches inlets = new Watches(Clock.systemUTC());

    MailboxWatchTest() {
        inlets.all().add(watch);
        inlets.all().add(new MailboxWatch("other", Clock.systemUTC()));
    }

    @Test
    void warnsOfAMailboxThatFailedTwiceAndSaysWhatToDo() {
        watch.failed(MailFault.CERTIFICATE, null);
        assertThat(inlets.health()).startsWith("UP");

        watch.failed(MailFault.CERTIFICATE, null);
        assertThat(inlets.health())
                .startsWith("WARNING")
                .contains("mailbox-desk=", "certificate is expired")
                .doesNotContain("mailbox-other");

        watch.polled(PollCounts.NONE);
        assertThat(inlets.health()).startsWith("UP");
    }

    @Test
    void findsAGapThatGrows() {
        watch.polled(failed(1));
        watch.polled(failed(2));
        watch.polled(failed(2));
        assertThat(watch.untold()).isEmpty();
        watch.polled(failed(3));
        watch.polled(failed(4));
        assertThat(watch.untold()).singleElement().satisfies(fact -> {
            assertThat(fact.fact()).isEqualTo("mailbox.gap.v1");
            assertThat(fact.reason()).isEqualTo("GROWING");
            assertThat(fact.open()).isEqualTo(3);
        });
        assertThat(inlets.health()).startsWith("WARNING").contains("mails are not taken");

        watch.polled(failed(0));
        assertThat(inlets.health()).startsWith("UP");
    }

    @Test
    void findsMailsThatNothingAccountsFor() {
        watch.polled(new PollCounts(9, 5, 0, 0, 0, 3, 3, 3, 0, 0, 3));
        assertThat(watch.untold())
                .singleElement()
                .extracting(MailboxFact::reason)
                .isEqualTo("UNEXPLAINED");
    }

    @Test
    void tellsFactsThatFitTheirSchema() {
        watch.failed(MailFault.TOKEN, failed(1));
        watch.failed(MailFault.TOKEN, null);
        watch.polled(PollCounts.NONE);
        PublishedSchema schema = PublishedSchema.named("mailbox-v1.json");
        assertThat(watch.untold()).hasSize(2).allSatisfy(fact -> assertThat(
                        schema.faultsOf(PublishedSchema.JSON.valueToTree(fact)))
                .isEmpty());
    }

    @Test
    void showsItsCountsAsMetricsAndInJmx() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        MailboxMeters.register(watch, meters);
        watch.polled(failed(2));
        watch.polled(failed(3));
        assertThat(meters.get("hub.mailbox.mails")
                        .tag("step", "failed")
                        .functionCounter()
                        .count())
                .isEqualTo(5);
        assertThat(meters.get("hub.mailbox.open").tag("mailbox", "desk").gauge().value())
                .isEqualTo(3);
        MailboxView view = new MailboxView(watch, () -> {}, inlets.all().pauseSwitch(watch));
        assertThat(view.getState()).isEqualTo("OK");
        assertThat(view.getOpen()).isEqualTo(3);
        assertThat(view.getSums()).contains("failed=5");
    }

    private static PollCounts failed(long mails) {
        return new PollCounts(mails, mails, 0, 0, 0, mails, 0, 0, 0, mails, 0);
    }
}
