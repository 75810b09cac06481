package org.complainthub.normalize.feed.descriptor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the files of a feed arrive. How an inlet works is told under {@code hub.intake}; here is only which of them bring
 * this feed.
 *
 * @param inlets their names, empty for any
 * @param files regular expressions of the names of its files, empty for any
 */
public record FeedTransport(List<String> inlets, List<String> files) {

    static final FeedTransport ANY = new FeedTransport(null, null);

    public FeedTransport(@Nullable List<String> inlets, @Nullable List<String> files) {
        this.inlets = inlets == null ? List.of() : List.copyOf(inlets);
        this.files = files == null ? List.of() : List.copyOf(files);
    }

    /** Whether a file of this name from this inlet may be of the feed. */
    public boolean brings(String inlet, String file) {
        return (inlets.isEmpty() || inlets.contains(inlet))
                && (files.isEmpty() || files.stream().anyMatch(file.substring(file.lastIndexOf('/') + 1)::matches));
    }

    /** Whether it tells anything. */
    public boolean isAny() {
        return equals(ANY);
    }
}
