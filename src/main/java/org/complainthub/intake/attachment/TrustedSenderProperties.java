package org.complainthub.intake.attachment;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose attachments are feeds.
 *
 * @param authservIds names under which the own mail servers write Authentication-Results, and remove what others wrote
 *     under them (RFC 8601 section 5)
 */
@Validated
@ConfigurationProperties("hub.intake")
record TrustedSenderProperties(
        @DefaultValue List<@Valid TrustedSender> trustedSenders, @DefaultValue List<String> authservIds) {

    /** @throws IllegalArgumentException when nobody could confirm a sender */
    TrustedSenderProperties {
        authservIds = authservIds.stream().filter(id -> !id.isBlank()).toList();
        if (!trustedSenders.isEmpty() && authservIds.isEmpty()) {
            throw new IllegalArgumentException(
                    "trusted-senders need authserv-ids: the name under which the own mail server confirms senders");
        }
    }
}
