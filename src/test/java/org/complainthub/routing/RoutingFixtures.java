package org.complainthub.routing;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Problem;
import org.complainthub.complaint.Receipt;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;
import org.complainthub.routing.rules.RoutingRules;

/** Complaints for the tests of routing, and the rules they are tested with. */
public final class RoutingFixtures {

    /** A Monday. */
    public static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2026-11-09T10:00:00+08:00");

    private static final RoutingRules RULES = RoutingRules.from(DataFiles.shipped());

    private RoutingFixtures() {}

    /** The shipped departments and categories. */
    public static ReferenceData reference() {
        return ReferenceData.from(DataFiles.shipped());
    }

    /** The shipped rules. */
    public static RoutingRules rules() {
        return RULES;
    }

    /** A complaint as the shipped rules route it. */
    public static Complaint routed(Complaint complaint) {
        return RULES.route(complaint);
    }

    public static ComplaintDraft a(Kind kind, String... categories) {
        return receipt("r1", kind, categories);
    }

    public static ComplaintDraft receipt(String id, Kind kind, String... categories) {
        var evidence = new EvidenceItem("ab".repeat(32), "text/plain", 10, id);
        return ComplaintDraft.of(
                        new Receipt(id, Channel.MAIL, "desk", null, id, RECEIVED, RECEIVED, evidence, List.of()))
                .kind(kind)
                .problem(new Problem(List.of(categories), null, false, false, List.of()));
    }

    public static ComplaintDraft saying(ComplaintDraft draft, String words) {
        return draft.text(new Narrative(null, words, words, "und"));
    }

    /** A complaint of whose first category classification is only so sure. */
    public static ComplaintDraft unsure(double confidence, String... categories) {
        ComplaintDraft draft = a(Kind.COMPLAINT, categories);
        return draft.problem(draft.build().problem().sure(confidence));
    }

    public static Complaint aComplaint(String... categories) {
        return a(Kind.COMPLAINT, categories).build();
    }
}
