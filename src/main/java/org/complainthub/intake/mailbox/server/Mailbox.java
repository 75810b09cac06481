package org.complainthub.intake.mailbox.server;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.complainthub.intake.mailbox.login.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of a mailbox.
 *
 * @param name lower case; part of the route id
 * @param port null for the protocol's own
 * @param startTls whether imap and pop3 must change to TLS before the login; imaps and pop3s always have it
 * @param password needed unless the login is by token
 * @param folder where mails arrive, IMAP only
 * @param doneFolder where taken mails go, IMAP only; null to flag them as seen and leave them
 * @param unseenOnly whether only unseen mails count; else those too that somebody has read before the hub came, IMAP only
 * @param deleteAfter when a taken mail is deleted from the server, POP3 only; null for never
 * @param interval between polls
 * @param timeout after which a silent server is given up
 * @param longestAnswer after which a server that is still sending one answer is given up
 * @param purpose whether complaints or answers to corrective-action reports arrive here
 * @param department code of the department whose mailbox it is, null when it is nobody's own
 */
public record Mailbox(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,40}") String name,
        @DefaultValue("imaps") @Pattern(regexp = "imaps?|pop3s?") String protocol,
        @Pattern(regexp = "[A-Za-z0-9.:-]{1,253}") String host,
        @Nullable Integer port,
        @DefaultValue("false") boolean startTls,
        @NotBlank String username,
        @Nullable String password,
        @DefaultValue Authentication authentication,
        @DefaultValue("INBOX") @Pattern(regexp = FOLDER) String folder,
        @Nullable @Pattern(regexp = FOLDER) String doneFolder,
        @DefaultValue("false") boolean unseenOnly,
        @Nullable Duration deleteAfter,
        @DefaultValue("10s") Duration interval,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("10m") Duration longestAnswer,
        @DefaultValue("COMPLAINTS") Purpose purpose,
        @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{1,30}") String department) {

    private static final String FOLDER = "[\\p{L}\\p{N} ./_-]{1,100}";

    /** @throws IllegalArgumentException when settings contradict each other */
    public Mailbox {
        refuse(!authentication.byToken() && (password == null || password.isBlank()), name, "password is missing");
        refuse(authentication.byToken() && password != null, name, "password and token exclude each other");
        refuse(protocol.startsWith("pop3") && doneFolder != null, name, "done-folder: POP3 has no folders");
        refuse(protocol.startsWith("imap") && deleteAfter != null, name, "delete-after is for POP3; see done-folder");
        refuse(startTls && protocol.endsWith("s"), name, "start-tls: " + protocol + " has TLS from the start");
        refuse(folder.equals(doneFolder), name, "done-folder is the folder itself");
        refuse(
                interval.toMillis() < 1 || timeout.toMillis() < 1 || longestAnswer.toMillis() < 1,
                name,
                "interval, timeout and longest-answer must be positive");
    }

    private static void refuse(boolean wrong, String name, String reason) {
        if (wrong) {
            throw new IllegalArgumentException("mailbox " + name + ": " + reason);
        }
    }

    boolean isPop3() {
        return protocol.startsWith("pop3");
    }

    /** -1 lets the protocol choose. */
    int portOrDefault() {
        return port == null ? -1 : port;
    }

    /** Text without the secrets of this mailbox, for a log or a person. */
    public String withoutSecrets(String text) {
        return password == null ? text : text.replace(password, "***");
    }

    @Override
    public String toString() {
        return name + " on " + host;
    }

    /** What arrives in a mailbox. */
    public enum Purpose {
        COMPLAINTS,
        ANSWERS
    }
}
