package org.complainthub.normalize.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptPart;
import org.complainthub.normalize.ReceiptReader;
import org.complainthub.normalize.feed.column.Feed;
import org.complainthub.normalize.feed.document.FeedDocument;
import org.complainthub.normalize.feed.reading.FeedCursor;
import org.complainthub.normalize.feed.reading.FeedOutcome;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads files of any feed that a descriptor in {@code feeds/} tells of. */
@Component
@Order(200)
class FeedReader implements ReceiptReader {

    private final FeedBook book;
    private final FeedParts parts;

    FeedReader(FeedBook book, FeedParts parts) {
        this.book = book;
        this.parts = parts;
    }

    /** A feed whose reading goes on has been recognised before. */
    @Override
    public boolean recognises(Receipt receipt, Content content) {
        if (receipt.progress() != null) {
            return true;
        }
        try {
            return FeedDocuments.open(content)
                    .flatMap(document -> book.inForce().of(receipt, document))
                    .isPresent();
        } catch (InvalidInput noFeed) {
            return false;
        }
    }

    @Override
    public List<ComplaintDraft> read(Receipt receipt, Content content) {
        try (FeedCursor cursor = cursor(receipt, content)) {
            return drafts(cursor, content);
        }
    }

    @Override
    public ReceiptPart readPart(Receipt receipt, Content content) {
        return parts.next(receipt, () -> cursor(receipt, content));
    }

    private FeedCursor cursor(Receipt receipt, Content content) {
        FeedDocument document = FeedDocuments.open(content).orElseThrow(() -> noDescriptor(content));
        Feeds feeds = book.inForce();
        Feed feed = feeds.of(receipt, document)
                .or(() -> receipt.progress() == null ? Optional.empty() : feeds.lastResort(document.shape()))
                .orElseThrow(() -> noDescriptor(content));
        return new FeedCursor(receipt, feed, document);
    }

    private static InvalidInput noDescriptor(Content content) {
        return new InvalidInput("no feed descriptor fits " + content.name());
    }

    /** @throws InvalidInput when no row can be read */
    static List<ComplaintDraft> drafts(FeedCursor cursor, Content content) {
        List<ComplaintDraft> drafts = new ArrayList<>();
        String reason = null;
        for (FeedOutcome row = cursor.next(); row != null; row = cursor.next()) {
            if (row instanceof FeedOutcome.Taken taken) {
                drafts.add(taken.draft());
            } else if (row instanceof FeedOutcome.Rejected rejected) {
                reason = reason == null ? rejected.reason() : reason;
            }
        }
        if (drafts.isEmpty()) {
            String empty = content.name() + " is a file of the feed " + cursor.feed() + " without rows";
            throw new InvalidInput(Objects.requireNonNullElse(reason, empty));
        }
        return drafts;
    }
}
