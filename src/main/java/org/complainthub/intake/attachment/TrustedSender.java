package org.complainthub.intake.attachment;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.util.regex.Pattern;
import org.complainthub.complaint.Channel;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Somebody whose attached files are feeds.
 *
 * @param name lower case; the source of the receipts
 * @param address from which the mails come
 * @param channel of the receipts, not MAIL
 * @param files regular expression of the names of files that are feeds
 */
record TrustedSender(
        @jakarta.validation.constraints.Pattern(regexp = "[a-z][a-z0-9-]{0,40}") String name,
        @NotBlank @Email String address,
        Channel channel,
        @DefaultValue("(?i).*[.](csv|tsv|xlsx|json|jsonl|xml)") Pattern files) {

    /** @throws IllegalArgumentException when the receipts would be mails again */
    TrustedSender {
        if (channel == Channel.MAIL) {
            throw new IllegalArgumentException("trusted sender " + name + ": an attached feed is no mail");
        }
    }
}
