package org.complainthub.normalize.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.complainthub.normalize.feed.descriptor.DescriptorFile;
import org.complainthub.normalize.feed.descriptor.FeedDescriptor;
import org.complainthub.normalize.feed.descriptor.Synonyms;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The feeds in force. A changed or new descriptor comes into force while the hub runs; of a broken one the version
 * before stays. A file that is being read is read to its end as it was begun.
 */
@Component("feedBook")
public class FeedBook {

    private static final Logger LOG = LoggerFactory.getLogger(FeedBook.class);
    private static final String DESCRIPTORS = "feeds/*.yaml";
    private static final String SYNONYMS = "feed-synonyms.yaml";

    private final DataFiles files;
    private Map<String, FeedDescriptor> descriptors = Map.of();
    private volatile Feeds feeds;
    private String seen;

    /** @throws InvalidReferenceData with file and line when a descriptor cannot be used: the hub does not start */
    public FeedBook(DataFiles files) {
        this.files = files;
        this.seen = files.digest(DESCRIPTORS, SYNONYMS);
        this.feeds = read(problem -> {
            throw problem;
        });
    }

    Feeds inForce() {
        return feeds;
    }

    /** Reads the files again when they have changed; what is wrong with one is told in the log, once. */
    public synchronized void refresh() {
        String now = files.digest(DESCRIPTORS, SYNONYMS);
        if (!now.equals(seen)) {
            seen = now;
            feeds = read(problem -> LOG.error("{}; what was in force before stays", problem.getMessage()));
            LOG.info("feeds in force: {}", feeds.names());
        }
    }

    /** What to do about a file that cannot be used. */
    private interface Complaints {

        void about(InvalidReferenceData problem);
    }

    private Feeds read(Complaints complaints) {
        Map<String, FeedDescriptor> fresh = new LinkedHashMap<>();
        for (String file : files.names(DESCRIPTORS)) {
            try {
                fresh.put(file, unique(DescriptorFile.read(file, files.text("feeds/" + file)), fresh));
            } catch (InvalidReferenceData problem) {
                complaints.about(problem);
                FeedDescriptor before = descriptors.get(file);
                if (before != null) {
                    fresh.put(file, before);
                }
            }
        }
        descriptors = fresh;
        return Feeds.of(fresh.values(), files.read(SYNONYMS, Synonyms.class));
    }

    private static FeedDescriptor unique(DescriptorFile file, Map<String, FeedDescriptor> others) {
        String name = file.descriptor().name();
        if (others.values().stream().anyMatch(other -> other.name().equals(name))) {
            throw file.problem("/name", "another file has the feed " + name);
        }
        return file.descriptor();
    }
}
