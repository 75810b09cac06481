package org.complainthub.intake.mailbox.watch;

import java.time.OffsetDateTime;
import java.util.Map;
import org.complainthub.complaint.Announced;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a mailbox.
 *
 * @param fact its type without the project's prefix, such as {@code mailbox.failing.v1}
 * @param mailbox its configured name
 * @param reason constant of the fault, null when nothing is wrong any more
 * @param advice what a person can do about it, null when nothing is wrong any more
 * @param open mails on the server that the hub knows of and has not taken
 */
public record MailboxFact(
        String fact, String mailbox, OffsetDateTime at, @Nullable String reason, @Nullable String advice, long open)
        implements Announced {

    static final String FAILING = "mailbox.failing.v1";
    static final String RECOVERED = "mailbox.recovered.v1";
    static final String GAP = "mailbox.gap.v1";

    @Override
    public String announcementKey() {
        return mailbox + ":" + at;
    }

    @Override
    public @Nullable String subject() {
        return null;
    }

    @Override
    public Map<String, Object> selectorProperties() {
        return reason == null ? Map.of("mailbox", mailbox) : Map.of("mailbox", mailbox, "reason", reason);
    }

    @Override
    public String schema() {
        return "mailbox-v1";
    }
}
