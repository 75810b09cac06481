package org.complainthub.mail.automatic;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened to a mail on its way to one recipient (RFC 3464 section 2.3.3), the worst first. */
public enum DeliveryAction {
    FAILED,
    DELAYED,
    DELIVERED,
    RELAYED,
    EXPANDED;

    private static final int TELLING_LETTERS = 4;

    /** By the word, however it is inflected, else by the class of the status; empty when neither tells. */
    static Optional<DeliveryAction> of(@Nullable String word, @Nullable String status) {
        String name = word == null ? "" : word.strip().toUpperCase(Locale.ROOT);
        for (DeliveryAction action : values()) {
            if (name.startsWith(action.name().substring(0, TELLING_LETTERS))) {
                return Optional.of(action);
            }
        }
        return status == null || status.isEmpty() ? Optional.empty() : ofClass(status.charAt(0));
    }

    private static Optional<DeliveryAction> ofClass(char status) {
        return switch (status) {
            case '2' -> Optional.of(DELIVERED);
            case '4' -> Optional.of(DELAYED);
            case '5' -> Optional.of(FAILED);
            default -> Optional.empty();
        };
    }
}
