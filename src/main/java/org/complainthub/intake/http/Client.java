package org.complainthub.intake.http;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Channel;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A system that may hand receipts over.
 *
 * @param name lower case; the source of its receipts
 * @param channels on which it may
 * @param tokens bearer tokens (RFC 6750), two while one replaces the other
 * @param secrets that sign requests, likewise
 * @param perMinute requests it may make; as many at once
 */
public record Client(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,40}") String name,
        Set<Channel> channels,
        @DefaultValue List<String> tokens,
        @DefaultValue List<String> secrets,
        @DefaultValue("600") @Min(1) int perMinute) {

    private static final int SHORTEST_SECRET = 16;

    /** @throws IllegalArgumentException when it has no credential, or one that can be guessed */
    public Client {
        channels = Set.copyOf(channels == null ? Set.of() : channels);
        tokens = filled(tokens);
        secrets = filled(secrets);
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("client " + name + ": channels are missing");
        }
        if (tokens.isEmpty() && secrets.isEmpty()) {
            throw new IllegalArgumentException("client " + name + ": a token or a secret is missing");
        }
        if (tokens.stream().anyMatch(Client::isShort) || secrets.stream().anyMatch(Client::isShort)) {
            throw new IllegalArgumentException(
                    "client " + name + ": tokens and secrets have at least " + SHORTEST_SECRET + " characters");
        }
    }

    private static List<String> filled(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).toList();
    }

    private static boolean isShort(String secret) {
        return secret.length() < SHORTEST_SECRET;
    }

    @Override
    public String toString() {
        return name + " on " + channels;
    }
}
