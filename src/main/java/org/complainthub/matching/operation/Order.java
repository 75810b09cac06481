package org.complainthub.matching.operation;

import org.jspecify.annotations.Nullable;

/** Who wants an operation, and why. */
public record Order(String actor, String reason) {

    private static final int LONGEST_ACTOR = 100;
    private static final int LONGEST_REASON = 1000;

    /** @throws OperationRefused when one of them is missing */
    public static Order of(@Nullable String actor, @Nullable String reason) {
        if (actor == null || actor.isBlank() || reason == null || reason.isBlank()) {
            throw new OperationRefused("an operation needs an actor and a reason");
        }
        return new Order(cut(actor.strip(), LONGEST_ACTOR), cut(reason.strip(), LONGEST_REASON));
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
