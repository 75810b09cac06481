package org.complainthub.normalize.feed;

import java.util.List;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.normalize.Content;

/** A file that may hold the rows of a feed. */
interface FeedDocument {

    /** Most rows of a file. */
    int MOST_ROWS = 100_000;
    /** Longest value in characters; of a longer one the evidence holds the rest. */
    int LONGEST_VALUE = 100_000;

    FeedDescriptor.Format format();

    /** Whether the file has the signs of the feed; never throws. */
    boolean isOf(Feed feed);

    /** @throws InvalidInput when the file is broken or has no rows */
    Rows rows(Feed feed);

    /**
     * The rows of a file.
     *
     * @param single whether the file is the one record itself, so that its row needs no id
     */
    record Rows(List<FeedRow> rows, boolean single) {}

    /**
     * Opens by the first character: JSON, XML or else a table.
     *
     * @throws InvalidInput when it begins as JSON and is none
     */
    static FeedDocument open(Content content) {
        String text = content.text().text();
        String start = text.substring(0, Math.min(text.length(), 200)).stripLeading();
        if (start.startsWith("<")) {
            return TreeDocument.ofXml(content);
        }
        return start.startsWith("{") || start.startsWith("[") ? TreeDocument.ofJson(text) : new TableDocument(text);
    }
}
