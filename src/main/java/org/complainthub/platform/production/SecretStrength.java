package org.complainthub.platform.production;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a password or token is one that anybody could guess. */
final class SecretStrength {

    /** NIST SP 800-63B-4 wants 15 characters of a password that stands alone. */
    static final int SHORTEST = 15;

    private static final Set<String> WELL_KNOWN = Set.of(
            "demo",
            "token",
            "password",
            "passwort",
            "secret",
            "changeme",
            "change-me",
            "default",
            "admin",
            "operator",
            "hub",
            "complaint-hub",
            "artemis",
            "amq",
            "postgres",
            "test",
            "example");

    private SecretStrength() {}

    /** Why the secret will not do, or empty. */
    static Optional<String> objection(String property, @Nullable String secret) {
        if (secret == null || secret.isBlank()) {
            return Optional.of(property + " is not set");
        }
        if (secret.startsWith("{") && !secret.startsWith("{noop}")) {
            return Optional.empty(); // a hash says nothing of its password
        }
        if (isWellKnown(secret)) {
            return Optional.of(property + " is a well-known one: make one of your own (openssl rand -base64 24)");
        }
        return secret.length() < SHORTEST
                ? Optional.of(property + " is shorter than " + SHORTEST + " characters (openssl rand -base64 24)")
                : Optional.empty();
    }

    // each word of it: demo-token, password123456789
    private static boolean isWellKnown(String secret) {
        String rest = secret.toLowerCase(Locale.ROOT);
        for (String word : WELL_KNOWN) {
            rest = rest.replace(word, "");
        }
        return rest.chars().filter(Character::isLetter).findAny().isEmpty() && rest.length() < SHORTEST;
    }
}
