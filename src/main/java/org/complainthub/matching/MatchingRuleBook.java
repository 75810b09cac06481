package org.complainthub.matching;

import java.util.function.Supplier;
import org.complainthub.matching.decision.MatchingRules;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The rules of matching in force. New ones take their place as a whole and only when nothing is wrong with them. */
@Component("matchingRuleBook")
public class MatchingRuleBook implements Supplier<MatchingRules> {

    private static final Logger LOG = LoggerFactory.getLogger(MatchingRuleBook.class);

    private final DataFiles files;
    private volatile MatchingRules rules;
    private String seen;

    /** @throws InvalidReferenceData when the file cannot be used: the hub does not start */
    MatchingRuleBook(DataFiles files) {
        this.files = files;
        this.seen = files.digest(MatchingRules.FILE);
        this.rules = MatchingRules.from(files);
    }

    @Override
    public MatchingRules get() {
        return rules;
    }

    /** @throws InvalidReferenceData with file and line; the rules stay as they are */
    public synchronized void reload() {
        seen = files.digest(MatchingRules.FILE);
        rules = MatchingRules.from(files);
        LOG.info("{} {} is in force", MatchingRules.FILE, seen);
    }

    /** Reads the file again when it has changed; a bad one is told in the log once. */
    public synchronized void refresh() {
        if (!files.digest(MatchingRules.FILE).equals(seen)) {
            try {
                reload();
            } catch (InvalidReferenceData bad) {
                LOG.error("the rules of matching stay in force: {}", bad.getMessage());
            }
        }
    }
}
