package org.complainthub.intake.mailbox.server;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What the hub remembers of its mailboxes because the servers do not; it outlives the hub's process. */
public interface MailMemory {

    /** How far the mailbox has been read; empty before the first time. */
    Optional<Mark> mark(String mailbox);

    /** Sets how far the mailbox has been read. */
    void mark(String mailbox, Mark mark);

    /** Ids of the mails that are noted, each with the time it was. */
    Map<String, Instant> noted(String mailbox);

    /** Notes mails; a second time changes nothing. */
    void note(String mailbox, Collection<String> ids);

    /** Drops notes. */
    void forget(String mailbox, Collection<String> ids);

    /**
     * Every mail with a UID up to this one has been offered to the hub.
     *
     * @param uidValidity when it changes, the UIDs of before say nothing
     */
    record Mark(long uidValidity, long uid) {}
}
