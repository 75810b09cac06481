package org.complainthub.complaint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A complaint in the making. Not for use by several threads. */
public final class ComplaintDraft {

    private String receiptId;
    private String sourceName;
    private @Nullable String complaintNumber;
    private Kind kind = Kind.COMPLAINT;
    private Channel channel;
    private String source;
    private List<Delivery> deliveries;
    private Legibility legibility = Legibility.READ;
    private @Nullable Relation relation;
    private Times times;
    private Complainant complainant = Complainant.UNKNOWN;
    private @Nullable Forwarding forwarding;
    private Vehicle vehicle = Vehicle.UNKNOWN;
    private Visit visit = Visit.UNKNOWN;
    private Narrative text = new Narrative(null, "", "", "und");
    private @Nullable Score score;
    private @Nullable Referral referral;
    private Problem problem = Problem.UNCLASSIFIED;
    private List<Remedy> remedies = new ArrayList<>();
    private Correlation correlation;
    private @Nullable Assessment assessment;
    private @Nullable Routing routing;
    private List<Link> links = new ArrayList<>();
    private Privacy privacy = Privacy.OF_A_COMPLAINT;
    private List<EvidenceItem> evidence = new ArrayList<>();
    private List<Defect> defects = new ArrayList<>();
    private List<HistoryEntry> history = new ArrayList<>();

    private ComplaintDraft(Receipt receipt) {
        receiptId = receipt.receiptId();
        sourceName = receipt.displayName();
        channel = receipt.channel();
        source = receipt.source();
        deliveries = List.of(receipt.delivery());
        times = new Times(receipt.receivedAt() != null ? receipt.receivedAt() : receipt.arrivedAt(), null, null);
        correlation = new Correlation(null, receipt.evidence().sha256(), List.of());
        evidence.add(receipt.evidence());
        evidence.addAll(receipt.renditions());
    }

    private ComplaintDraft(Complaint c) {
        receiptId = c.receiptId();
        sourceName = c.sourceName();
        complaintNumber = c.complaintNumber();
        kind = c.kind();
        channel = c.channel();
        source = c.source();
        deliveries = c.deliveries();
        legibility = c.legibility();
        relation = c.relation();
        times = c.times();
        complainant = c.complainant();
        forwarding = c.forwarding();
        vehicle = c.vehicle();
        visit = c.visit();
        text = c.text();
        score = c.score();
        referral = c.referral();
        problem = c.problem();
        remedies = new ArrayList<>(c.remedies());
        correlation = c.correlation();
        assessment = c.assessment();
        routing = c.routing();
        links = new ArrayList<>(c.links());
        privacy = c.privacy();
        evidence = new ArrayList<>(c.evidence());
        defects = new ArrayList<>(c.defects());
        history = new ArrayList<>(c.history());
    }

    /** A draft with what the receipt alone tells: ids, channel, evidence, and its time of receipt. */
    public static ComplaintDraft of(Receipt receipt) {
        return new ComplaintDraft(receipt);
    }

    static ComplaintDraft of(Complaint complaint) {
        return new ComplaintDraft(complaint);
    }

    /** Makes this the complaint of one row of a feed: both ids get {@code #row}. */
    public ComplaintDraft row(String rowId) {
        receiptId = receiptId + "#" + rowId;
        sourceName = sourceName + "#" + rowId;
        return this;
    }

    public ComplaintDraft complaintNumber(@Nullable String value) {
        complaintNumber = value;
        return this;
    }

    public ComplaintDraft kind(Kind value) {
        kind = value;
        return this;
    }

    public ComplaintDraft channel(Channel value) {
        channel = value;
        return this;
    }

    public ComplaintDraft deliveries(List<Delivery> value) {
        deliveries = List.copyOf(value);
        return this;
    }

    public ComplaintDraft legibility(Legibility value) {
        legibility = value;
        return this;
    }

    public ComplaintDraft relation(Relation value) {
        relation = value;
        return this;
    }

    public ComplaintDraft times(Times value) {
        times = value;
        return this;
    }

    public ComplaintDraft complainant(Complainant value) {
        complainant = value;
        return this;
    }

    public ComplaintDraft forwarding(@Nullable Forwarding value) {
        forwarding = value;
        return this;
    }

    public ComplaintDraft vehicle(Vehicle value) {
        vehicle = value;
        return this;
    }

    public ComplaintDraft visit(Visit value) {
        visit = value;
        return this;
    }

    public ComplaintDraft text(Narrative value) {
        text = value;
        return this;
    }

    public ComplaintDraft score(@Nullable Score value) {
        score = value;
        return this;
    }

    public ComplaintDraft referral(@Nullable Referral value) {
        referral = value;
        return this;
    }

    public ComplaintDraft problem(Problem value) {
        problem = value;
        return this;
    }

    public ComplaintDraft remedies(List<Remedy> value) {
        remedies = new ArrayList<>(value);
        return this;
    }

    public ComplaintDraft correlation(Correlation value) {
        correlation = value;
        return this;
    }

    public ComplaintDraft assessment(Assessment value) {
        assessment = value;
        return this;
    }

    public ComplaintDraft routing(@Nullable Routing value) {
        routing = value;
        return this;
    }

    public ComplaintDraft privacy(Privacy value) {
        privacy = value;
        return this;
    }

    public ComplaintDraft addLink(Link value) {
        links.add(value);
        return this;
    }

    public ComplaintDraft addEvidence(EvidenceItem value) {
        evidence.add(value);
        return this;
    }

    public ComplaintDraft addDefect(Defect value) {
        defects.add(value);
        return this;
    }

    public ComplaintDraft addHistory(HistoryEntry value) {
        history.add(value);
        return this;
    }

    public Complaint build() {
        return new Complaint(
                receiptId,
                sourceName,
                complaintNumber,
                kind,
                channel,
                source,
                deliveries,
                legibility,
                relation,
                times,
                complainant,
                forwarding,
                vehicle,
                visit,
                text,
                score,
                referral,
                problem,
                remedies,
                correlation,
                assessment,
                routing,
                links,
                privacy,
                evidence,
                defects,
                history);
    }
}
