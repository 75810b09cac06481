package org.complainthub.routing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Flag;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Severity;
import org.complainthub.reference.Category;
import org.complainthub.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** How grave: the gravest of the categories, or the mildness of the kind, then what circumstances make of it. */
final class SeverityPolicy {

    private static final Set<Kind> MILD = Set.of(Kind.GRUMBLE, Kind.ENQUIRY, Kind.SUGGESTION);
    private static final Set<Kind> WITHOUT = Set.of(Kind.PRAISE, Kind.NOT_FEEDBACK);

    private interface Rule {
        Severity apply(Complaint complaint, Severity soFar);
    }

    private final ReferenceData reference;
    private final PublicityPolicy publicity;
    private final List<Rule> raises =
            List.of(this::thirdReceiptIsOneStepGraver, this::publicSiteIsS2, this::pressIsS1, this::authorityIsS1);

    SeverityPolicy(ReferenceData reference, PublicityPolicy publicity) {
        this.reference = reference;
        this.publicity = publicity;
    }

    /** The severity, null when the kind has none. */
    @Nullable
    Severity severityOf(Complaint complaint, Set<Flag> flags) {
        if (WITHOUT.contains(complaint.kind())) {
            return null;
        }
        Severity severity = isMild(complaint, flags) ? Severity.S4 : gravestCategory(complaint);
        for (Rule rule : raises) {
            severity = rule.apply(complaint, severity);
        }
        return severity;
    }

    /** A danger stays one, however softly it is told. */
    private static boolean isMild(Complaint complaint, Set<Flag> flags) {
        return MILD.contains(complaint.kind()) && !flags.contains(Flag.SAFETY);
    }

    private Severity gravestCategory(Complaint complaint) {
        BinaryOperator<Severity> graver = Severity::orGraver;
        return complaint.problem().categories().stream()
                .map(code -> reference.category(code).map(Category::severity).orElse(Severity.S3))
                .reduce(graver)
                .orElse(Severity.S3);
    }

    /** Up to S2: the first level is kept for danger, authorities and the press. */
    private Severity thirdReceiptIsOneStepGraver(Complaint complaint, Severity soFar) {
        boolean third = complaint.relation() == Relation.REPEAT && receiptsOnTheMatter(complaint) >= 3;
        return third && soFar.compareTo(Severity.S2) > 0 ? soFar.raised() : soFar;
    }

    private static long receiptsOnTheMatter(Complaint complaint) {
        return 1
                + complaint.links().stream()
                        .filter(link -> link.relation() == Relation.REPEAT || link.relation() == Relation.SAME_MATTER)
                        .filter(link -> Objects.equals(link.complaintNumber(), complaint.complaintNumber()))
                        .map(Link::receiptId)
                        .distinct()
                        .count();
    }

    private Severity publicSiteIsS2(Complaint complaint, Severity soFar) {
        return publicity.isPublicSite(complaint) ? soFar.orGraver(Severity.S2) : soFar;
    }

    private Severity pressIsS1(Complaint complaint, Severity soFar) {
        return publicity.isPress(complaint) ? Severity.S1 : soFar;
    }

    private Severity authorityIsS1(Complaint complaint, Severity soFar) {
        return complaint.channel().isOfficial() ? Severity.S1 : soFar;
    }
}
