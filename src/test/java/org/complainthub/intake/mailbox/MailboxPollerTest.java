package org.complainthub.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.IntStream;
import org.complainthub.intake.lease.FreeLeases;
import org.complainthub.intake.mailbox.server.InMemoryMailServer;
import org.complainthub.intake.mailbox.server.Mailboxes;
import org.complainthub.intake.mailbox.server.RawMail;
import org.complainthub.intake.mailbox.watch.MailboxFact;
import org.complainthub.intake.mailbox.watch.MailboxWatch;
import org.complainthub.intake.mailbox.watch.PollCounts;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class MailboxPollerTest {

    private final InMemoryMailServer server = new InMemoryMailServer();
    private final FreeLeases leases = new FreeLeases();
    private final Ticking clock = new Ticking();
    private final MailboxWatch watch = new MailboxWatch("complaints", clock);
    private final MailboxPoller poller = new MailboxPoller(
            Mailboxes.on("imap", 143, Map.of("interval", "10s")),
            new PollingParts(
                    server,
                    leases,
                    new BytesInFlight(1024 * 1024),
                    new BatchLimits(500, DataSize.ofMegabytes(8)),
                    10_000,
                    clock),
            watch);

    @Test
    void marksWhatIsHandedOverInOneCommand() {
        deliver(5);
        poll(Outcome.HANDED_OVER);
        assertThat(server.flagged).hasSize(5);
        assertThat(server.settled).isEqualTo(1);
        assertThat(server.fetches).containsExactly("m0,m1,m2,m3,m4");
    }

    @Test
    void offersAgainWhatIsNotHandedOverButNotAtOnce() {
        deliver(1);
        poll(Outcome.STORED);
        assertThat(server.flagged).isEmpty();
        assertThat(poller.poll().mails()).isEmpty();

        clock.tick(Duration.ofSeconds(11));
        poll(Outcome.STORED);
        clock.tick(Duration.ofSeconds(11));
        assertThat(poller.poll().mails()).isEmpty();

        clock.tick(Duration.ofSeconds(20));
        poll(Outcome.HANDED_OVER);
        assertThat(server.flagged).containsExactly("m0");
    }

    @Test
    void triesARestingMailAtOnceWhenItIsTold() {
        deliver(1);
        poll(Outcome.FAILED);
        poller.retryNow();
        assertThat(poller.poll().mails()).hasSize(1);
    }

    @Test
    void fetchesNothingTwiceThatTheServerDidNotLetItMark() {
        deliver(2);
        server.settleFailure = new MessagingException("over quota");
        poll(Outcome.HANDED_OVER);
        poll(Outcome.HANDED_OVER);
        assertThat(watch.untold()).extracting(MailboxFact::fact).containsExactly("mailbox.failing.v1");

        server.settleFailure = null;
        clock.tick(Duration.ofMinutes(1));
        poll(Outcome.HANDED_OVER);
        assertThat(server.flagged).hasSize(2);
        assertThat(server.fetches).hasSize(1);
    }

    @Test
    void tellsOnceThatTheLoginFailsAndOnceThatItWorks() {
        server.refusal = new AuthenticationFailedException("no");
        for (int i = 0; i < 5; i++) {
            clock.tick(Duration.ofHours(1));
            poll(Outcome.HANDED_OVER);
        }
        assertThat(watch.untold()).singleElement().satisfies(fact -> {
            assertThat(fact.fact()).isEqualTo("mailbox.failing.v1");
            assertThat(fact.reason()).isEqualTo("LOGIN");
        });
        assertThat(watch.failures()).isEqualTo(5);

        server.refusal = null;
        clock.tick(Duration.ofHours(1));
        poll(Outcome.HANDED_OVER);
        assertThat(watch.untold())
                .extracting(MailboxFact::fact)
                .containsExactly("mailbox.failing.v1", "mailbox.recovered.v1");
        watch.told(watch.untold());
        assertThat(watch.untold()).isEmpty();
    }

    @Test
    void asksAServerThatRefusesItLessAndLessOften() {
        server.refusal = new AuthenticationFailedException("no");
        for (int i = 0; i < 60; i++) {
            poll(Outcome.HANDED_OVER);
            clock.tick(Duration.ofSeconds(10));
        }
        assertThat(watch.failures()).isBetween(5, 8);
    }

    @Test
    void keepsTheMailOpenThatBrokeTheConnectionBeforeAnyOther() {
        deliver(1);
        server.breaking.add("m0");
        poll(Outcome.HANDED_OVER);
        assertThat(server.keptOpen).isEmpty();

        server.deliver("m1", "later");
        clock.tick(Duration.ofMinutes(10));
        poll(Outcome.HANDED_OVER);

        assertThat(server.flagged).containsExactly("m1");
        assertThat(server.keptOpen).containsExactly("m0");
    }

    @Test
    void findsTheMailThatBreaksTheConnection() {
        deliver(300);
        server.breaking.add("m7");
        for (int i = 0; i < 25; i++) {
            clock.tick(Duration.ofSeconds(10));
            poll(Outcome.HANDED_OVER);
        }
        assertThat(server.unseen.keySet()).containsExactly("m7");
        assertThat(server.flagged).hasSize(299);

        clock.tick(Duration.ofMinutes(10));
        deliver(310);
        poll(Outcome.HANDED_OVER);
        clock.tick(Duration.ofMinutes(10));
        poll(Outcome.HANDED_OVER);
        assertThat(server.unseen.keySet()).containsExactly("m7");
    }

    @Test
    void fetchesInPartsWhatIsTooMuchForTheMemory() {
        IntStream.range(0, 2000).forEach(number -> server.deliver("m" + number, "x".repeat(9_000)));
        while (poll(Outcome.HANDED_OVER)) {
            assertThat(server.fetches).hasSizeLessThan(10);
        }
        assertThat(server.flagged).hasSize(2000);
        assertThat(server.fetches).hasSize(4);
    }

    @Test
    void takesTheBeginningOfAMailThatIsTooLarge() {
        server.deliver("m0", "Subject: x\r\n\r\n" + "y".repeat(300_000));
        Batch batch = poller.poll();
        RawMail mail = batch.mails().get(0);
        assertThat(mail.isWhole()).isFalse();
        assertThat(mail.sizeOnServer()).isEqualTo(300_014);
        assertThat(mail.bytes()).hasSize(14 + 128 * 1024);
        batch.note(0, Outcome.HANDED_OVER);
        assertThat(batch.counts(1).setAside()).isEqualTo(1);
    }

    @Test
    void countsWhereEveryMailIs() {
        deliver(550);
        server.vanishing.add("m3");
        Batch batch = poller.poll();
        batch.note(0, Outcome.HANDED_OVER);
        batch.note(1, Outcome.STORED);
        PollCounts counts = batch.counts(1);
        assertThat(counts).isEqualTo(new PollCounts(550, 550, 0, 50, 1, 499, 2, 1, 0, 498, 1));
        assertThat(counts.unexplained()).isZero();
        assertThat(counts.open()).isEqualTo(498);
    }

    @Test
    void readsNothingWhileAnotherHubDoes() {
        deliver(1);
        leases.takenByAnother.set(true);
        poll(Outcome.HANDED_OVER);
        assertThat(server.opened).isZero();
        assertThat(watch.failures()).isZero();

        leases.takenByAnother.set(false);
        poll(Outcome.HANDED_OVER);
        assertThat(server.flagged).hasSize(1);
    }

    private void deliver(int count) {
        IntStream.range(0, count)
                .filter(number -> !server.flagged.contains("m" + number))
                .forEach(number -> server.deliver("m" + number, "mail " + number));
    }

    private boolean poll(Outcome outcome) {
        Batch batch = poller.poll();
        IntStream.range(0, batch.mails().size()).forEach(index -> batch.note(index, outcome));
        return poller.settle(batch);
    }

    /** Stands still unless it is moved. */
    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-11-20T02:00:00Z");

        void tick(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
