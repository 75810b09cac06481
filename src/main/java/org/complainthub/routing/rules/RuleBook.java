package org.complainthub.routing.rules;

import java.util.Set;
import java.util.stream.Collectors;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.Department;
import org.complainthub.reference.InvalidReferenceData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The rules in force. New ones take their place as a whole and only when nothing is wrong with them; who began with one
 * version ends with it.
 */
@Component("ruleBook")
public class RuleBook {

    private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);

    private final DataFiles files;
    private volatile RoutingRules rules;
    private String seen;

    /** @throws InvalidReferenceData when a file cannot be used: the hub does not start */
    public RuleBook(DataFiles files) {
        this.files = files;
        this.rules = RoutingRules.from(files);
        this.seen = files.digest(RoutingRules.FILES);
    }

    /** The rules in force. */
    public RoutingRules inForce() {
        return rules;
    }

    /** What is told with every decision. */
    public String getVersion() {
        return rules.version();
    }

    /**
     * Reads the files again.
     *
     * @return the version now in force
     * @throws InvalidReferenceData with file and line; the rules stay as they are
     */
    public synchronized String reload() {
        seen = files.digest(RoutingRules.FILES);
        RoutingRules fresh = RoutingRules.from(files);
        requireSameDepartments(fresh);
        LOG.info("{} replace {}", fresh.version(), rules.version());
        rules = fresh;
        return fresh.version();
    }

    /** Reads the files again when they have changed; bad ones are told in the log once. */
    public synchronized void refresh() {
        if (!files.digest(RoutingRules.FILES).equals(seen)) {
            try {
                reload();
            } catch (InvalidReferenceData bad) {
                LOG.error("{} stay in force: {}", rules.version(), bad.getMessage());
            }
        }
    }

    private void requireSameDepartments(RoutingRules fresh) {
        if (!codes(fresh).equals(codes(rules))) {
            throw new InvalidReferenceData("departments.yaml: departments come and go with a restart, because their"
                    + " queues do; in force are " + codes(rules));
        }
    }

    private static Set<String> codes(RoutingRules of) {
        return of.reference().departments().stream()
                .map(Department::code)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
