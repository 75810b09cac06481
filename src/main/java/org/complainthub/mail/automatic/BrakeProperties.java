package org.complainthub.mail.automatic;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the hub does the same by itself towards one address.
 *
 * @param perTenMinutes at most so often in ten minutes
 * @param perDay at most so often in 24 hours
 */
@ConfigurationProperties("hub.mail.brake")
public record BrakeProperties(@DefaultValue("10") int perTenMinutes, @DefaultValue("40") int perDay) {

    /** @throws IllegalArgumentException when a limit is negative */
    public BrakeProperties {
        if (perTenMinutes < 0 || perDay < 0) {
            throw new IllegalArgumentException("hub.mail.brake: limits must not be negative");
        }
    }
}
