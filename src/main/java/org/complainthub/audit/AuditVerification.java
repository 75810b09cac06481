package org.complainthub.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a reading of the whole trail found.
 *
 * @param entries how many were ever made
 * @param head seal of the last intact one: noted down elsewhere, it proves later that none of the entries up to here
 *     was taken away
 * @param firstBroken number of the first entry that was changed, taken out or put in, {@code null} when all are intact
 */
public record AuditVerification(long entries, String head, @Nullable Long firstBroken) {

    /** Whether every entry is as it was written. */
    public boolean intact() {
        return firstBroken == null;
    }
}
