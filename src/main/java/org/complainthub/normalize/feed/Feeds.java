package org.complainthub.normalize.feed;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;

/** The feeds that the hub knows, in the order in which they are tried. */
final class Feeds {

    private static final String SYNONYMS = "feed-synonyms.yaml";

    private final List<Feed> feeds;

    private Feeds(List<Feed> feeds) {
        this.feeds = feeds;
    }

    /** @throws InvalidReferenceData when a descriptor cannot be used */
    static Feeds load(DataFiles data) {
        Synonyms synonyms = data.read(SYNONYMS, Synonyms.class);
        Map<String, FeedDescriptor> descriptors = data.readAll("feeds/*.yaml", FeedDescriptor.class);
        descriptors.forEach(Feeds::check);
        return new Feeds(descriptors.values().stream()
                .sorted(Comparator.comparingInt(FeedDescriptor::order))
                .map(descriptor -> new Feed(descriptor, synonyms))
                .toList());
    }

    private static void check(String file, FeedDescriptor descriptor) {
        if (descriptor.name() == null || descriptor.format() == null) {
            throw new InvalidReferenceData("feeds/" + file + ": name and format are needed");
        }
        if (descriptor.recognise() == null || descriptor.recognise().isEmpty()) {
            throw new InvalidReferenceData("feeds/" + file + ": recognise needs a root, columns or fields");
        }
        expressions(descriptor).forEach(expression -> check(file, expression));
        try {
            new DateReading(null, ZoneOffset.UTC, descriptor.datePatterns());
        } catch (IllegalArgumentException noPattern) {
            throw new InvalidReferenceData("feeds/" + file + ": " + noPattern.getMessage(), noPattern);
        }
    }

    private static Stream<String> expressions(FeedDescriptor descriptor) {
        return Stream.of(
                        descriptor.only().values().stream(),
                        descriptor.recognise().root().stream(),
                        Stream.ofNullable(descriptor.recognise().namespace()))
                .flatMap(expressions -> expressions);
    }

    private static void check(String file, String expression) {
        try {
            Pattern.compile(expression);
        } catch (PatternSyntaxException broken) {
            throw new InvalidReferenceData("feeds/" + file + ": " + broken.getMessage(), broken);
        }
    }

    /** The feed by which files of a format are read that no other fits. */
    Optional<Feed> lastResort(FeedDescriptor.Format format) {
        return feeds.stream()
                .filter(feed -> feed.descriptor().guess() && feed.descriptor().format() == format)
                .reduce((one, later) -> later);
    }

    Optional<Feed> of(FeedDocument document) {
        return feeds.stream().filter(document::isOf).findFirst();
    }
}
