package org.complainthub.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.complainthub.complaint.Seal;

/**
 * One act in the audit trail.
 *
 * @param number 1 for the first, without gaps
 * @param occurredAt to the millisecond, which every database keeps
 * @param principal who acted
 * @param type what was done, in capitals
 * @param data on what and why, a JSON object
 * @param seal over this entry and the seal before it
 */
record AuditEntry(long number, Instant occurredAt, String principal, String type, String data, String seal) {

    /** Before the first entry. */
    static final AuditEntry NONE = gone(0, "");

    private static final String PURPOSE = "audit";

    /** One that is there no more: its number and seal are what the next one follows. */
    static AuditEntry gone(long number, String seal) {
        return new AuditEntry(number, Instant.EPOCH, "", "", "{}", seal);
    }

    /** The entry that follows the other one. */
    static AuditEntry after(AuditEntry last, Act act, Seal seal) {
        long number = last.number() + 1;
        Instant at = act.at().truncatedTo(ChronoUnit.MILLIS);
        AuditEntry unsealed = new AuditEntry(number, at, act.principal(), act.type(), act.data(), "");
        return new AuditEntry(
                number, at, act.principal(), act.type(), act.data(), seal.of(PURPOSE, unsealed.text(last.seal())));
    }

    /** Whether it is as it was written, and follows the entry with the number and seal before it. */
    boolean follows(AuditEntry last, Seal key) {
        return number == last.number() + 1 && key.proves(PURPOSE, text(last.seal()), seal);
    }

    // lengths keep two fields from being read as one
    private String text(String before) {
        StringBuilder text = new StringBuilder(before);
        for (String field : new String[] {String.valueOf(number), occurredAt.toString(), principal, type, data}) {
            text.append('\n').append(field.length()).append(':').append(field);
        }
        return text.toString();
    }

    /** What is to be entered. */
    record Act(Instant at, String principal, String type, String data) {}
}
