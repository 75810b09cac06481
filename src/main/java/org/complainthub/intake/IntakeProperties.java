package org.complainthub.intake;

import jakarta.validation.Valid;
import java.nio.file.Path;
import java.util.List;
import org.complainthub.intake.mailbox.BatchLimits;
import org.complainthub.intake.mailbox.server.Mailbox;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where receipts come from.
 *
 * @param evidenceDirectory where their bytes are kept
 * @param maximumSize of one receipt that is held in memory: a mail, a body of HTTP
 * @param maximumFileSize of one file, which is read as a stream
 * @param batch how many mails are fetched, stored and sent together
 * @param mailboxes polled by IMAP or POP3
 */
@Validated
@ConfigurationProperties("hub.intake")
record IntakeProperties(
        Path evidenceDirectory,
        @DefaultValue("60MB") DataSize maximumSize,
        @DefaultValue("2GB") DataSize maximumFileSize,
        @DefaultValue BatchLimits batch,
        @DefaultValue List<@Valid Mailbox> mailboxes) {

    /** @throws IllegalArgumentException when two mailboxes have one name */
    IntakeProperties {
        long names = mailboxes.stream().map(Mailbox::name).distinct().count();
        if (names < mailboxes.size()) {
            throw new IllegalArgumentException("two mailboxes have the same name");
        }
    }

    @Override
    public String toString() {
        return mailboxes.toString();
    }
}
