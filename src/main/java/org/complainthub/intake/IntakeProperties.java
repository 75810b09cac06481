package org.complainthub.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.intake.mailbox.server.Mailbox;
import org.jspecify.annotations.Nullable;
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
 * @param mailboxes polled by IMAP or POP3
 * @param folders watched for files
 * @param httpToken bearer token of {@code POST /api/receipts/{channel}}; null shuts it to all but operators
 */
@Validated
@ConfigurationProperties("hub.intake")
record IntakeProperties(
        Path evidenceDirectory,
        @DefaultValue("60MB") DataSize maximumSize,
        @DefaultValue("2GB") DataSize maximumFileSize,
        @DefaultValue List<@Valid Mailbox> mailboxes,
        @DefaultValue List<@Valid Folder> folders,
        @Nullable String httpToken) {

    /** @throws IllegalArgumentException when two mailboxes have one name */
    IntakeProperties {
        long names = mailboxes.stream().map(Mailbox::name).distinct().count();
        if (names < mailboxes.size()) {
            throw new IllegalArgumentException("two mailboxes have the same name");
        }
    }

    @Override
    public String toString() {
        return mailboxes + " " + folders;
    }

    /**
     * A watched folder. Files that are taken move to {@code .done} inside it, those that cannot be stay and are
     * tried again.
     *
     * @param name lower case; part of the route id
     */
    record Folder(
            @Pattern(regexp = "[a-z][a-z0-9-]{0,40}") String name,
            Channel channel,
            Path directory,
            @DefaultValue("2s") Duration interval,
            @DefaultValue("1s") Duration quietTime) {}
}
