package org.complainthub.complaint;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the complainant asks for (ISO 10002, "remedy sought").
 *
 * @param amount in yuan, null when he names none
 * @param wish his words when the type is OTHER
 */
public record Remedy(Type type, @Nullable BigDecimal amount, @Nullable String wish) {

    /** Kinds of remedy of the SAMR complaint form, and those it lacks. */
    public enum Type {
        REPAIR,
        REDO,
        REPLACE,
        RETURN,
        REFUND,
        COMPENSATE,
        APOLOGY,
        EXPLANATION,
        INFORMATION,
        DISCIPLINE,
        OTHER
    }
}
