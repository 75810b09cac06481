package org.complainthub.intake.pull;

import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.complainthub.complaint.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An address that is asked for documents. Each document is one receipt, a feed of rows as a rule.
 *
 * @param name lower case; part of the route id
 * @param url of the first page
 * @param username for HTTP Basic, with password
 * @param token bearer token (RFC 6750), instead of username and password
 * @param accept media types that are wanted
 * @param next JSON pointer (RFC 6901) to the cursor or the address of the next page; null for the Link header (RFC 8288)
 * @param cursorParameter query parameter that carries the cursor; null when the cursor is an address itself
 * @param items JSON pointer to the array of rows: a page without any is no receipt; null when pages always hold some
 * @param sslBundle name of a bundle of {@code spring.ssl.bundle} to trust, null for the authorities that Java trusts
 * @param interval between looks
 * @param timeout after which an address that does not answer, or not to the end, is given up
 */
record PulledAddress(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,40}") String name,
        Channel channel,
        URI url,
        @Nullable String username,
        @Nullable String password,
        @Nullable String token,
        @DefaultValue("application/json, text/csv, application/xml;q=0.9, */*;q=0.5") String accept,
        @Nullable @Pattern(regexp = "(/.*)?") String next,
        @Nullable @Pattern(regexp = "[A-Za-z0-9_.\\[\\]-]{1,64}") String cursorParameter,
        @Nullable @Pattern(regexp = "(/.*)?") String items,
        @Nullable String sslBundle,
        @DefaultValue("5m") Duration interval,
        @DefaultValue("30s") Duration timeout) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException when settings contradict each other */
    PulledAddress {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        refuse(url.getHost() == null || url.getRawUserInfo() != null, name, "url needs a host, and no login in it");
        refuse(!scheme.equals("https") && !LOOPBACK.contains(url.getHost()), name, "url must be https");
        refuse(!scheme.matches("https?"), name, "url must be https");
        refuse((username == null) != (password == null), name, "username and password go together");
        refuse(token != null && username != null, name, "either a token or a password");
        refuse(cursorParameter != null && next == null, name, "cursor-parameter needs next, where the cursor is");
        refuse(interval.toMillis() < 1 || timeout.toMillis() < 1, name, "interval and timeout must be positive");
    }

    private static void refuse(boolean wrong, String name, String reason) {
        if (wrong) {
            throw new IllegalArgumentException("pull " + name + ": " + reason);
        }
    }

    /** Value of the Authorization header, null when nobody logs in. */
    @Nullable
    String authorization() {
        if (token != null) {
            return "Bearer " + token;
        }
        return username == null
                ? null
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it is on the same server, so that it may see the login. */
    boolean isSameOrigin(URI other) {
        return url.getScheme().equalsIgnoreCase(other.getScheme())
                && url.getHost().equalsIgnoreCase(other.getHost())
                && url.getPort() == other.getPort()
                && other.getRawUserInfo() == null;
    }

    @Override
    public String toString() {
        return name + " at " + url.getHost();
    }
}
