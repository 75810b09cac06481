package org.complainthub.normalize.feed;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.feed.column.Feed;
import org.complainthub.normalize.feed.descriptor.FeedDescriptor;
import org.complainthub.normalize.feed.descriptor.FeedFormat;
import org.complainthub.normalize.feed.descriptor.Synonyms;
import org.complainthub.normalize.feed.document.FeedDocument;

/** The feeds that the hub knows, in the order in which they are tried. */
final class Feeds {

    private final List<Feed> feeds;

    private Feeds(List<Feed> feeds) {
        this.feeds = feeds;
    }

    static Feeds of(Collection<FeedDescriptor> descriptors, Synonyms synonyms) {
        return new Feeds(descriptors.stream()
                .sorted(Comparator.comparingInt(FeedDescriptor::order))
                .map(descriptor -> new Feed(descriptor, synonyms))
                .toList());
    }

    /** The feed by which files of a shape are read that no other fits. */
    Optional<Feed> lastResort(FeedFormat.Shape shape) {
        return feeds.stream()
                .filter(feed ->
                        feed.descriptor().guess() && feed.descriptor().format().shape() == shape)
                .reduce((one, later) -> later);
    }

    /** The first feed whose signs the file has and that may come by this inlet. */
    Optional<Feed> of(Receipt receipt, FeedDocument document) {
        return feeds.stream()
                .filter(feed -> feed.descriptor().transport().brings(receipt.source(), receipt.name()))
                .filter(document::isOf)
                .findFirst();
    }

    /** The feed of that name. */
    Optional<Feed> named(String name) {
        return feeds.stream()
                .filter(feed -> feed.descriptor().name().equals(name))
                .findFirst();
    }

    List<String> names() {
        return feeds.stream().map(feed -> feed.descriptor().name()).toList();
    }
}
