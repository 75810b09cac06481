package org.complainthub.normalize.mail;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the reader of mails believes, and for how long it tries.
 *
 * @param ownDomains domains of the house, and addresses of it in public domains; the domains that a mail was delivered
 *     to count as well
 * @param partnerDomains domains of car makers and authorities whose mail must be authentic, beside those of governments
 * @param authservIds names under which the own mail servers write Authentication-Results (RFC 8601); when empty, that
 *     of the server that took the mail last
 * @param readingTime after which the reading of a mail is given up; a person gets it unread
 */
@ConfigurationProperties("hub.normalize.mail")
public record MailTrustProperties(
        @DefaultValue List<String> ownDomains,
        @DefaultValue List<String> partnerDomains,
        @DefaultValue List<String> authservIds,
        @DefaultValue("30s") Duration readingTime) {

    public MailTrustProperties {
        ownDomains = filled(ownDomains);
        partnerDomains = filled(partnerDomains);
        authservIds = filled(authservIds);
    }

    private static List<String> filled(List<String> values) {
        return values.stream()
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
