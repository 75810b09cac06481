package org.complainthub.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong, in the codes of the taxonomy.
 *
 * @param categories category codes in the order the customer mentions them; empty when none was recognised
 * @param declaredType the source's own type or code of the case, null when it has none
 * @param recurrent the customer says that it happened before
 * @param complainedBefore the customer says that he complained before and is not satisfied with what came of it
 * @param explanation one line for each category: the words or the rule that led to it
 * @param confidence how sure the first category is, 0 to 1; null when nobody judged it, as when a person names it
 */
public record Problem(
        List<String> categories,
        @Nullable String declaredType,
        boolean recurrent,
        boolean complainedBefore,
        List<String> explanation,
        @Nullable Double confidence) {

    /** Not yet classified. */
    public static final Problem UNCLASSIFIED = new Problem(List.of(), null, false, false, List.of());

    /** @throws IllegalArgumentException when the confidence is none */
    public Problem {
        categories = List.copyOf(categories);
        explanation = List.copyOf(explanation);
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("not a confidence between 0 and 1: " + confidence);
        }
    }

    /** Of which nobody says how sure it is. */
    public Problem(
            List<String> categories,
            @Nullable String declaredType,
            boolean recurrent,
            boolean complainedBefore,
            List<String> explanation) {
        this(categories, declaredType, recurrent, complainedBefore, explanation, null);
    }

    /** The same, this sure. */
    public Problem sure(double other) {
        return new Problem(categories, declaredType, recurrent, complainedBefore, explanation, other);
    }
}
