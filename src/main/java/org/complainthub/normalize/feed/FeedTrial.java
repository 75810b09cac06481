package org.complainthub.normalize.feed;

import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.feed.column.Feed;
import org.complainthub.normalize.feed.document.FeedDocument;
import org.complainthub.normalize.feed.reading.FeedCursor;
import org.complainthub.normalize.feed.reading.FeedOutcome;
import org.jspecify.annotations.Nullable;

/** Reads a file as a feed without consequences. */
public final class FeedTrial {

    /** Who wants to know. */
    public interface Listener {

        /** @param feed name of the descriptor */
        void begins(String feed);

        void row(FeedOutcome outcome);

        void ends();
    }

    private final FeedBook book;

    public FeedTrial(FeedBook book) {
        this.book = book;
    }

    /**
     * Reads all rows.
     *
     * @param feed name of the descriptor, null for the one that fits
     * @throws IllegalArgumentException when there is no such descriptor
     * @throws InvalidInput when the file cannot be read
     */
    public void run(Receipt receipt, Content content, @Nullable String feed, Listener listener) {
        FeedDocument document = FeedDocuments.open(content)
                .orElseThrow(() -> new InvalidInput(content.name() + " is neither text nor a workbook"));
        try (FeedCursor cursor = new FeedCursor(receipt, feed(receipt, document, feed), document)) {
            listener.begins(cursor.feed());
            for (FeedOutcome row = cursor.next(); row != null; row = cursor.next()) {
                listener.row(row);
            }
            listener.ends();
        }
    }

    private Feed feed(Receipt receipt, FeedDocument document, @Nullable String name) {
        Feeds feeds = book.inForce();
        if (name != null) {
            return feeds.named(name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "there is no feed " + name + "; there are " + String.join(", ", feeds.names())));
        }
        return feeds.of(receipt, document)
                .or(() -> feeds.lastResort(document.shape()))
                .orElseThrow(() -> new InvalidInput("no feed descriptor fits " + receipt.name()));
    }
}
