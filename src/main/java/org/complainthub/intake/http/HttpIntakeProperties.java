package org.complainthub.intake.http;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Who may hand receipts over by HTTP, beside operators.
 *
 * @param httpToken bearer token that is good for every channel; null or empty for none
 * @param maximumSize of one request
 */
@Validated
@ConfigurationProperties("hub.intake")
record HttpIntakeProperties(
        @DefaultValue List<@Valid Client> clients,
        @Nullable String httpToken,
        @DefaultValue("60MB") DataSize maximumSize) {

    /** @throws IllegalArgumentException when two clients have one name, or one has that of everybody else */
    HttpIntakeProperties {
        if (clients.stream().map(Client::name).distinct().count() < clients.size()) {
            throw new IllegalArgumentException("two clients have the same name");
        }
        if (clients.stream().anyMatch(client -> client.name().equals(Clients.ANYBODY))) {
            throw new IllegalArgumentException(
                    "no client is called " + Clients.ANYBODY + ": everybody else comes in by it");
        }
    }

    @Override
    public String toString() {
        return clients.toString();
    }
}
