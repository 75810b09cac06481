package org.complainthub.complaint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The canonical complaint, schema {@code complaint-v1}: one receipt in the terms of ISO 10002.
 * Stages add to it by {@link #edit()}; the words of the customer are never altered.
 *
 * @param receiptId id of the receipt; for a row of a feed {@code <id of the file>#<row id>}
 * @param sourceName where it came from as the source names it: file name, path or path and row
 * @param complaintNumber number of the complaint file (客户投诉档案), null until matched or when none is opened
 * @param deliveries every arrival of the receipt, the first first; never empty
 * @param legibility whether a person has to look at its evidence
 * @param relation null until matched
 * @param forwarding null when the complainant sent it himself
 * @param referral null when nobody passed it on
 * @param score null when nobody was asked
 * @param assessment null until routed
 * @param routing null until routed, and for what needs no department
 */
public record Complaint(
        String receiptId,
        String sourceName,
        @Nullable String complaintNumber,
        Kind kind,
        Channel channel,
        String source,
        List<Delivery> deliveries,
        Legibility legibility,
        @Nullable Relation relation,
        Times times,
        Complainant complainant,
        @Nullable Forwarding forwarding,
        Vehicle vehicle,
        Visit visit,
        Narrative text,
        @Nullable Score score,
        @Nullable Referral referral,
        Problem problem,
        List<Remedy> remedies,
        Correlation correlation,
        @Nullable Assessment assessment,
        @Nullable Routing routing,
        List<Link> links,
        Privacy privacy,
        List<EvidenceItem> evidence,
        List<Defect> defects,
        List<HistoryEntry> history)
        implements Announced {

    public Complaint {
        deliveries = List.copyOf(deliveries);
        remedies = List.copyOf(remedies);
        links = List.copyOf(links);
        evidence = List.copyOf(evidence);
        defects = List.copyOf(defects);
        history = List.copyOf(history);
    }

    /** A draft that starts as this complaint. */
    public ComplaintDraft edit() {
        return ComplaintDraft.of(this);
    }

    /** Whether its sender must stay unknown to those he accuses: who reports an offence (举报), or asks for it. */
    public boolean confidential() {
        return kind == Kind.REPORT || privacy.confidential();
    }

    @Override
    public String announcementKey() {
        return receiptId;
    }

    @Override
    public @Nullable String subject() {
        return complaintNumber;
    }

    @Override
    public Map<String, Object> selectorProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("receiptId", receiptId);
        properties.put("kind", kind.name());
        properties.put("channel", channel.name());
        properties.put("inlet", source);
        if (visit.store() != null) {
            properties.put("store", visit.store());
        }
        if (relation != null) {
            properties.put("relation", relation.name());
        }
        if (assessment != null && assessment.severity() != null) {
            properties.put("severity", assessment.severity().name());
        }
        return properties;
    }

    @Override
    public String schema() {
        return "complaint-v1";
    }
}
