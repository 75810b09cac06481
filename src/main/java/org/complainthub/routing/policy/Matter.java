package org.complainthub.routing.policy;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Flag;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Severity;
import org.complainthub.reference.Store;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as the rules see it, with what they have found so far.
 *
 * @param store null when it is unknown
 * @param region of the store, else the group's
 * @param publicity null when no public is involved
 * @param known the tie to the matter that tells what it is about, null when its own words do
 * @param severity null before it is assessed, and for kinds that have none
 */
public record Matter(
        Complaint complaint,
        Wording wording,
        @Nullable Store store,
        String region,
        @Nullable Publicity publicity,
        @Nullable Link known,
        Set<Flag> flags,
        @Nullable Severity severity) {

    public Matter {
        flags = Set.copyOf(flags);
    }

    Matter with(Set<Flag> found) {
        return new Matter(complaint, wording, store, region, publicity, known, found, severity);
    }

    Matter with(@Nullable Severity assessed) {
        return new Matter(complaint, wording, store, region, publicity, known, flags, assessed);
    }

    /** The same, so grave at least. */
    public Matter atLeast(Severity grave) {
        return with(severity == null ? grave : severity.orGraver(grave));
    }

    /** This receipt and the earlier ones on the same matter. */
    long receipts() {
        return 1 + earlier(EnumSet.of(Relation.REPEAT, Relation.SAME_MATTER));
    }

    /** Earlier receipts of the file that this one repeats. */
    long repeats() {
        return complaint.relation() == Relation.REPEAT ? earlier(EnumSet.of(Relation.REPEAT)) : 0;
    }

    private long earlier(Set<Relation> relations) {
        return complaint.links().stream()
                .filter(link -> relations.contains(link.relation()))
                .filter(link -> Objects.equals(link.complaintNumber(), complaint.complaintNumber()))
                .map(Link::receiptId)
                .distinct()
                .count();
    }

    /** Where this category comes from, when not from the words of the receipt. */
    String source(String category) {
        return known != null && known.categories().contains(category)
                ? " of " + known.complaintNumber() + ", with which it goes on"
                : "";
    }

    /** Whether the sender must stay unknown to those he accuses (举报). */
    public boolean isConfidential() {
        return complaint.confidential();
    }
}
