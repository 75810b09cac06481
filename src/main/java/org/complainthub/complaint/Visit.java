package org.complainthub.complaint;

import org.jspecify.annotations.Nullable;

/**
 * The visit to the store that the complaint is about.
 *
 * @param store code or name of the store as the source gives it
 * @param repairOrder upper case, unique only within a store
 */
public record Visit(@Nullable String store, @Nullable String repairOrder, @Nullable String advisor) {

    /** No visit known. */
    public static final Visit UNKNOWN = new Visit(null, null, null);

    /** What this one does not know, taken from the other. */
    public Visit orElse(Visit other) {
        return new Visit(
                store != null ? store : other.store,
                repairOrder != null ? repairOrder : other.repairOrder,
                advisor != null ? advisor : other.advisor);
    }
}
