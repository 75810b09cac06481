package org.complainthub.report.acknowledgement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.complainthub.complaint.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What customers are told when they write.
 *
 * @param enabled null: once a sender address is configured
 * @param organisation who speaks, as the customer knows it
 * @param privacyNotice where the privacy notice is, an address on the web; empty when the text alone must do
 * @param channels customers who write here get one
 * @param ownDomains whose addresses are colleagues, besides that of the sender
 * @param maxHops an automatic mail that so many automatic mails led to is not sent
 */
@ConfigurationProperties("hub.report.acknowledgement")
public record AcknowledgementProperties(
        @Nullable Boolean enabled,
        @DefaultValue("") String organisation,
        @DefaultValue("") String privacyNotice,
        @DefaultValue({"MAIL", "WALK_IN"}) Set<Channel> channels,
        @DefaultValue List<String> ownDomains,
        @DefaultValue("3") int maxHops) {

    private static final String UNCONFIGURED = "@localhost";

    /** @throws IllegalArgumentException when no automatic mail could ever be sent */
    public AcknowledgementProperties {
        channels = Set.copyOf(channels);
        ownDomains = ownDomains.stream()
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .toList();
        if (maxHops < 1) {
            throw new IllegalArgumentException("hub.report.acknowledgement.max-hops must be 1 or more");
        }
    }

    /** Whether it is on for this sender address. */
    boolean isOn(String sender) {
        return enabled != null ? enabled : !sender.endsWith(UNCONFIGURED);
    }
}
