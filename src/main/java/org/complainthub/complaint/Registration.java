package org.complainthub.complaint;

import org.jspecify.annotations.Nullable;

/**
 * What the mail room noted of a letter when it registered it (收文登记). It goes before what the letter itself seems to
 * say.
 *
 * @param sender who wrote it: the customer, or of a referral the authority
 * @param phone of the customer, as written
 * @param referenceNumber under which it is kept
 * @param store that it is about, as written
 * @param fault why there is no such note though there should be one; null when nothing is wrong
 */
public record Registration(
        @Nullable String sender,
        @Nullable String phone,
        @Nullable String referenceNumber,
        @Nullable String store,
        @Nullable String fault) {

    /** A note that cannot be used. */
    public static Registration missing(String fault) {
        return new Registration(null, null, null, null, fault);
    }
}
