package org.complainthub.intake.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.IncomingReceipt;
import org.complainthub.intake.Payload;
import org.complainthub.intake.ReceiptGateway;
import org.complainthub.intake.ReceiptNotTaken;
import org.complainthub.intake.Receipts;
import org.complainthub.intake.lease.FreeLeases;
import org.complainthub.intake.watch.Watches;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlacePollerTest {

    private final SteppingClock clock = new SteppingClock();
    private final FreeLeases leases = new FreeLeases();
    private final Watches watches = new Watches(clock);
    private final Shelf shelf = new Shelf();
    private final List<String> accepted = new ArrayList<>();
    private final PlacePoller poller = new PlacePoller(shelf, new PollerParts(gateway(), leases, watches.all(), clock));

    @Test
    void tellsThePlaceOfEachReceiptAndOfAll() {
        shelf.waiting.addAll(List.of("a", "b"));
        shelf.more = true;
        assertThat(poller.poll()).isTrue();
        assertThat(accepted).containsExactly("a", "b");
        assertThat(shelf.told).containsExactly("taken a", "taken b", "settled");
        assertThat(watches.view().getTaken()).isEqualTo(2);
        assertThat(watches.view().getLastSuccess()).isEqualTo("2026-11-20T02:00:00Z");
    }

    @Test
    void asksOnlyUnderItsLease() {
        leases.takenByAnother.set(true);
        shelf.waiting.add("a");
        assertThat(poller.poll()).isFalse();
        assertThat(accepted).isEmpty();
    }

    @Test
    void saysWhoPausedItAndWhy() {
        watches.view().pause("the insurer sends the same file again and again");
        poller.poll();

        assertThat(watches.view().getState()).contains("again and again", "this machine");
        assertThat(watches.health()).contains("WARNING", "shelf-letters=paused by");
        assertThat(watches.gauge("hub.inlet.paused")).isEqualTo(1);

        watches.view().resume();
        assertThat(watches.view().getState()).isEqualTo("OK");
        assertThat(watches.gauge("hub.inlet.paused")).isZero();
        assertThatThrownBy(() -> watches.view().pause(" ")).hasMessageContaining("say why");
    }

    @Test
    void goesOnPastAReceiptThatCannotBeTakenNowAndComesBackToIt() {
        shelf.waiting.addAll(List.of("broken", "b"));
        poller.poll();
        assertThat(shelf.told).containsExactly("taken b");

        shelf.waiting.remove("b");
        poller.poll();
        assertThat(shelf.told).containsExactly("taken b");
        assertThat(shelf.opened).containsExactly("broken", "b");

        clock.step(Duration.ofSeconds(10));
        poller.poll();
        assertThat(shelf.opened).containsExactly("broken", "b", "broken");
        assertThat(watches.view().getState()).contains("could not be stored");
        assertThat(watches.health()).contains("WARNING", "shelf-letters");
    }

    @Test
    void tellsWhatCanNeverBeTaken() {
        shelf.waiting.addAll(List.of("hopeless", "b"));
        poller.poll();
        assertThat(shelf.told).containsExactly("refused hopeless: too large", "taken b", "settled");
        assertThat(watches.view().getRefused()).isEqualTo(1);
        assertThat(watches.view().getState()).isEqualTo("OK");
    }

    @Test
    void restsLongerAndLongerWhileThePlaceIsDown() {
        shelf.down = true;
        for (int second = 0; second < 60; second++) {
            poller.poll();
            clock.step(Duration.ofSeconds(1));
        }
        assertThat(shelf.looks).isBetween(3, 5);
        assertThat(watches.health()).contains("no route to the shelf");

        shelf.down = false;
        clock.step(Duration.ofMinutes(10));
        poller.poll();
        assertThat(watches.health()).contains("UP").doesNotContain("WARNING");
    }

    @Test
    void leavesAPlaceAloneForAsLongAsItAsks() {
        shelf.busyUntil = clock.instant().plus(Duration.ofMinutes(30));
        poller.poll();
        shelf.busyUntil = null;
        clock.step(Duration.ofMinutes(29));
        poller.poll();
        assertThat(shelf.looks).isEqualTo(1);
        clock.step(Duration.ofMinutes(1));
        poller.poll();
        assertThat(shelf.looks).isEqualTo(2);
    }

    @Test
    void stopsTheVisitWhenNothingCanBeTaken() {
        shelf.waiting.addAll(List.of("broken 1", "broken 2", "broken 3", "broken 4"));
        poller.poll();
        assertThat(shelf.opened).hasSize(3);
    }

    private ReceiptGateway gateway() {
        return incoming -> {
            shelf.opened.add(incoming.name());
            if (incoming.name().startsWith("broken")) {
                throw new ReceiptNotTaken(new IOException("disk full"));
            }
            if (incoming.name().equals("hopeless")) {
                throw new InvalidInput("too large");
            }
            accepted.add(incoming.name());
            return Receipts.of(incoming);
        };
    }

    private static final class Shelf implements Place {

        private final List<String> waiting = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private final List<String> opened = new ArrayList<>();
        private boolean down;
        private @Nullable Instant busyUntil;
        private boolean more;
        private int looks;

        @Override
        public String kind() {
            return "shelf";
        }

        @Override
        public String name() {
            return "letters";
        }

        @Override
        public Duration interval() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Offer look() throws IOException {
            looks++;
            if (busyUntil != null) {
                throw new NotNow("the shelf is busy", busyUntil);
            }
            if (down) {
                throw new IOException("no route to the shelf");
            }
            List<Offered> offered =
                    waiting.stream().<Offered>map(name -> new Sheet(name, told)).toList();
            return new Offer() {
                @Override
                public List<Offered> receipts() {
                    return offered;
                }

                @Override
                public boolean settle() {
                    told.add("settled");
                    return more;
                }
            };
        }
    }

    private record Sheet(String id, List<String> told) implements Offered {

        @Override
        public IncomingReceipt receipt() {
            return new IncomingReceipt(
                    new IncomingReceipt.Inlet(Channel.LETTER, "letters"),
                    id,
                    null,
                    OffsetDateTime.parse("2026-11-20T10:00:00+08:00"),
                    new Payload(id.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public void taken(Receipt receipt) {
            told.add("taken " + id);
        }

        @Override
        public void refused(String reason) {
            told.add("refused " + id + ": " + reason);
        }
    }
}
