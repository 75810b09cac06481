package org.complainthub.mail.automatic;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Filters of the house that mark spam with a header of their own.
 *
 * @param headers name of a header to the regular expression, found anywhere in its value and whatever the case, that
 *     says spam; they count beside those the hub knows and only where the last server writes them
 */
@ConfigurationProperties("hub.mail.spam")
public record SpamProperties(@DefaultValue Map<String, String> headers) {

    public SpamProperties {
        headers = Map.copyOf(headers);
    }
}
