package org.complainthub.intake.pull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.IncomingReceipt;
import org.complainthub.intake.Payload;
import org.complainthub.intake.poll.Offer;
import org.complainthub.intake.poll.Offered;
import org.complainthub.intake.poll.Place;
import org.springframework.web.util.UriComponentsBuilder;

/** An address that is read page by page. Its mark goes on only when the page is a receipt that cannot be lost. */
final class PullPlace implements Place {

    private final PulledAddress address;
    private final PageRequest request;
    private final Marks marks;
    private final ObjectMapper json;
    private final Clock clock;

    PullPlace(PulledAddress address, PageRequest request, PullParts parts) {
        this.address = address;
        this.request = request;
        this.marks = parts.marks();
        this.json = parts.json();
        this.clock = parts.clock();
    }

    @Override
    public String kind() {
        return "pull";
    }

    @Override
    public String name() {
        return address.name();
    }

    @Override
    public Duration interval() {
        return address.interval();
    }

    @Override
    public Offer look() throws IOException {
        Mark mark = marks.of(address);
        Optional<Page> page = request.page(uri(mark), mark);
        return page.isPresent() ? offer(mark, page.get()) : Offer.NONE;
    }

    private URI uri(Mark mark) throws IOException {
        String cursor = mark.cursor();
        if (cursor == null) {
            return address.url();
        }
        return address.cursorParameter() == null
                ? request.sameServer(address.url(), cursor)
                : UriComponentsBuilder.fromUri(address.url())
                        .replaceQueryParam(address.cursorParameter(), "{cursor}")
                        .encode()
                        .buildAndExpand(cursor)
                        .toUri();
    }

    private Offer offer(Mark mark, Page page) throws IOException {
        boolean empty = page.isEmpty(address.items(), json);
        String next = page.next(address.next(), json);
        boolean goesOn = next != null && !next.equals(mark.cursor());
        Mark after = goesOn ? new Mark(next, null, null) : new Mark(mark.cursor(), page.etag(), page.lastModified());
        return new PageOffer(empty ? List.of() : List.of(new Document(page)), after, goesOn && !empty);
    }

    private final class PageOffer implements Offer {

        private final List<Offered> receipts;
        private final Mark after;
        private final boolean more;

        private PageOffer(List<Offered> receipts, Mark after, boolean more) {
            this.receipts = receipts;
            this.after = after;
            this.more = more;
        }

        @Override
        public List<Offered> receipts() {
            return receipts;
        }

        @Override
        public boolean settle() {
            marks.set(address, after);
            return more;
        }
    }

    private final class Document implements Offered {

        private final Page page;

        private Document(Page page) {
            this.page = page;
        }

        @Override
        public String id() {
            return "page";
        }

        @Override
        public IncomingReceipt receipt() {
            return new IncomingReceipt(
                    new IncomingReceipt.Inlet(address.channel(), address.name()),
                    address.name() + page.ending(),
                    null,
                    OffsetDateTime.now(clock),
                    new Payload(page.content()));
        }

        @Override
        public void taken(Receipt receipt) {
            // the mark goes on when all is settled
        }

        @Override
        public void refused(String reason) {
            // likewise: a page that can never be taken must not stop those behind it
        }
    }
}
