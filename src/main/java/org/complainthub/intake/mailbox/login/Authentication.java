package org.complainthub.intake.mailbox.login;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to log in to a mailbox.
 *
 * @param tenant of Microsoft 365
 * @param clientId of the application that is registered for the hub
 * @param refreshToken of Google
 * @param tokenEndpoint where access tokens are got; null for the provider's own
 */
public record Authentication(
        @DefaultValue("PASSWORD") Kind kind,
        @Nullable String tenant,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String refreshToken,
        @Nullable URI tokenEndpoint) {

    /** By password, the default. */
    public static final Authentication PASSWORD = new Authentication(Kind.PASSWORD, null, null, null, null, null);

    /** @throws IllegalArgumentException when something is missing that the kind needs */
    public Authentication {
        switch (kind) {
            case PASSWORD -> {}
            case MICROSOFT365 -> {
                require(kind, "tenant", tenant);
                require(kind, "client-id", clientId);
                require(kind, "client-secret", clientSecret);
            }
            case GOOGLE -> {
                require(kind, "client-id", clientId);
                require(kind, "client-secret", clientSecret);
                require(kind, "refresh-token", refreshToken);
            }
        }
        if (tenant != null && !tenant.matches("[A-Za-z0-9.-]{1,253}")) {
            throw new IllegalArgumentException("authentication.tenant is an id or a domain name");
        }
    }

    private static void require(Kind kind, String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("authentication." + name + " is missing, " + kind + " needs it");
        }
    }

    /** Whether the mail server is shown an access token instead of a password. */
    public boolean byToken() {
        return kind != Kind.PASSWORD;
    }

    URI endpoint() {
        if (tokenEndpoint != null) {
            return tokenEndpoint;
        }
        return URI.create(
                kind == Kind.GOOGLE
                        ? "https://oauth2.googleapis.com/token"
                        : "https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/token");
    }

    /** The fields of the token request (RFC 6749 sections 4.4.2 and 6). */
    Map<String, String> tokenRequest() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("client_id", Objects.requireNonNull(clientId));
        fields.put("client_secret", Objects.requireNonNull(clientSecret));
        if (kind == Kind.GOOGLE) {
            fields.put("grant_type", "refresh_token");
            fields.put("refresh_token", Objects.requireNonNull(refreshToken));
        } else {
            fields.put("grant_type", "client_credentials");
            fields.put("scope", "https://outlook.office365.com/.default");
        }
        return fields;
    }

    @Override
    public String toString() {
        return kind.name();
    }

    /** Who vouches for the hub. */
    public enum Kind {
        /** The mailbox's own password, or an app password. */
        PASSWORD,
        /** An access token by client credentials. */
        MICROSOFT365,
        /** An access token by a refresh token. */
        GOOGLE
    }
}
