package org.complainthub.intake.mailbox;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is fetched in one command.
 *
 * @param mails at most so many
 * @param size at most so much, unless one mail alone is larger
 */
public record BatchLimits(@DefaultValue("500") int mails, @DefaultValue("8MB") DataSize size) {

    /** @throws IllegalArgumentException when nothing could be fetched */
    public BatchLimits {
        if (mails < 1 || size.toBytes() < 1) {
            throw new IllegalArgumentException("hub.intake.batch: mails and size must be positive");
        }
    }
}
