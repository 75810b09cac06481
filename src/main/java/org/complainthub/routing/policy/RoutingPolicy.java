package org.complainthub.routing.policy;

import java.util.Map;
import java.util.Set;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Routing;
import org.complainthub.complaint.Severity;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.Store;
import org.jspecify.annotations.Nullable;

/** Assesses a complaint and says who deals with it; the same complaint always gets the same. */
public final class RoutingPolicy {

    private final ReferenceData reference;
    private final String groupRegion;
    private final PublicityPolicy publicity;
    private final KnownMatter known;
    private final FlagPolicy flags;
    private final SeverityPolicy severities;
    private final DepartmentPolicy departments;
    private final SuccessionPolicy succession;

    /**
     * @param version told with every decision
     * @param groupRegion region of complaints about no store or about one without a region of its own
     */
    public RoutingPolicy(ReferenceData reference, RoutingData data, String version, String groupRegion) {
        this.reference = reference;
        this.groupRegion = groupRegion;
        publicity = new PublicityPolicy(data.publicSites());
        known = new KnownMatter(reference, data.goesOn());
        flags = new FlagPolicy(reference, data.flags());
        severities = new SeverityPolicy(reference, data.severity());
        departments = new DepartmentPolicy(reference, data, version);
        succession = new SuccessionPolicy(reference, data, departments);
    }

    /** The complaint with its flags and its severity. */
    public Matter assess(Complaint complaint) {
        Matter bare = matter(complaint);
        Matter flagged = bare.with(flags.flagsOf(bare));
        return flagged.with(severities.severityOf(flagged));
    }

    /** Its departments, the responsible one first; never empty. */
    public Routing routingOf(Matter assessed) {
        return departments.routingOf(assessed);
    }

    /** Departments that its sender addressed himself, with the reason; none of a confidential matter. */
    public Map<String, String> addressed(Complaint complaint) {
        return matter(complaint).isConfidential() ? Map.of() : departments.mailboxes(complaint);
    }

    /** Who is asked when a department returns it. */
    public SuccessionPolicy succession() {
        return succession;
    }

    /** The complaint as the rules see it, not assessed. */
    public Matter matter(Complaint receipt) {
        @Nullable Link matter = known.of(receipt).orElse(null);
        Complaint complaint = matter == null ? receipt : known.told(receipt, matter);
        @Nullable Store store = reference.storeNamed(complaint.visit().store()).orElse(null);
        String region = store == null || store.region() == null ? groupRegion : store.region();
        @Nullable Severity none = null;
        return new Matter(
                complaint, Wording.of(complaint), store, region, publicity.of(complaint), matter, Set.of(), none);
    }
}
