package org.complainthub.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where receipts come from.
 *
 * @param evidenceDirectory where their bytes are kept
 * @param maximumSize of one receipt
 * @param mailboxes polled by IMAP
 * @param folders watched for files
 * @param httpToken bearer token of {@code POST /api/receipts/{channel}}; null shuts it to all but operators
 */
@Validated
@ConfigurationProperties("hub.intake")
record IntakeProperties(
        Path evidenceDirectory,
        @DefaultValue("60MB") DataSize maximumSize,
        @DefaultValue List<@Valid Mailbox> mailboxes,
        @DefaultValue List<@Valid Folder> folders,
        @Nullable String httpToken) {

    @Override
    public String toString() {
        return mailboxes + " " + folders;
    }

    /**
     * A mailbox.
     *
     * @param name lower case; part of the route id
     * @param protocol imap or imaps
     * @param purpose whether complaints or answers to corrective-action reports arrive here
     */
    record Mailbox(
            @Pattern(regexp = "[a-z][a-z0-9-]{0,40}") String name,
            @DefaultValue("imaps") @Pattern(regexp = "imaps?") String protocol,
            @Pattern(regexp = "[A-Za-z0-9.:-]{1,253}") String host,
            @DefaultValue("993") int port,
            @NotBlank String username,
            @NotBlank String password,
            @DefaultValue("INBOX") @Pattern(regexp = "[\\p{L}\\p{N} ./_-]{1,100}") String folder,
            @DefaultValue("10s") Duration interval,
            @DefaultValue("COMPLAINTS") Purpose purpose) {

        @Override
        public String toString() {
            return name + " on " + host;
        }
    }

    /** What arrives in a mailbox. */
    enum Purpose {
        COMPLAINTS,
        ANSWERS
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
