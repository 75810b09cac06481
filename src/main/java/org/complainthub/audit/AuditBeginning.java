package org.complainthub.audit;

import org.complainthub.complaint.Seal;

/**
 * Where the trail begins when its oldest entries have come to the end of their time.
 *
 * @param number of the last entry that went, 0 when none did
 * @param seal of that entry, with which the next one is sealed
 * @param proof over both, so that nobody without the secret moves the beginning
 */
record AuditBeginning(long number, String seal, String proof) {

    private static final String PURPOSE = "audit-beginning";

    /** After this entry. */
    static AuditBeginning after(AuditEntry gone, Seal key) {
        return new AuditBeginning(gone.number(), gone.seal(), key.of(PURPOSE, text(gone.number(), gone.seal())));
    }

    /** Whether the hub itself moved it here. */
    boolean isProven(Seal key) {
        return number == 0 ? seal.isEmpty() : key.proves(PURPOSE, text(number, seal), proof);
    }

    /** The entry that the first one follows, as far as it counts for that. */
    AuditEntry asEntry() {
        return AuditEntry.gone(number, seal);
    }

    private static String text(long number, String seal) {
        return number + "\n" + seal;
    }
}
