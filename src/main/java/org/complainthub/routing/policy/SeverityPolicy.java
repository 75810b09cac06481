package org.complainthub.routing.policy;

import java.util.Collections;
import java.util.function.BinaryOperator;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Severity;
import org.complainthub.reference.Category;
import org.complainthub.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** How grave: the gravest of the categories, or the mildness of the kind, then what circumstances make of it. */
final class SeverityPolicy {

    private final ReferenceData reference;
    private final SeverityData data;

    SeverityPolicy(ReferenceData reference, SeverityData data) {
        this.reference = reference;
        this.data = data;
    }

    /** The severity, null when the kind has none. */
    @Nullable
    Severity severityOf(Matter matter) {
        if (data.without().contains(matter.complaint().kind())) {
            return null;
        }
        Severity severity = isMild(matter) ? data.mildly() : gravestCategory(matter.complaint());
        for (SeverityData.Rule rule : data.rules()) {
            severity = rule.when().holds(matter.with(severity)) ? rule.apply(severity) : severity;
        }
        return severity;
    }

    /** A danger stays one, however softly it is told. */
    private boolean isMild(Matter matter) {
        return data.mild().contains(matter.complaint().kind())
                && Collections.disjoint(matter.flags(), data.neverMild());
    }

    private Severity gravestCategory(Complaint complaint) {
        BinaryOperator<Severity> graver = Severity::orGraver;
        return complaint.problem().categories().stream()
                .map(code -> reference.category(code).map(Category::severity).orElse(data.unknown()))
                .reduce(graver)
                .orElse(data.unknown());
    }
}
