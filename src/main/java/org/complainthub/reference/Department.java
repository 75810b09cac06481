package org.complainthub.reference;

import org.jspecify.annotations.Nullable;

/**
 * A department that deals with complaints.
 *
 * @param code upper case with underscores; names its queue {@code complaints.department.<code>}
 * @param owner who answers for it
 * @param mail where its reports go, null when only its queue is served
 */
public record Department(String code, String zh, String en, String owner, @Nullable String mail) {

    /** @throws IllegalArgumentException when the code cannot name a queue */
    public Department {
        if (!code.matches("[A-Z][A-Z0-9_]{1,30}")) {
            throw new IllegalArgumentException("not a department code: " + code);
        }
    }
}
