package org.complainthub.complaint;

import org.jspecify.annotations.Nullable;

/**
 * The person who complains, as far as this receipt shows him.
 *
 * @param name as written, without titles only when the source separates them
 * @param phone a Chinese mobile number as its 11 digits, with its stars when masked; any other number as E.164
 * @param email address of the complainant, lower case; never that of a forwarder, journalist or authority
 * @param actingFor whom he speaks for, when not for himself
 */
public record Complainant(
        @Nullable String name, @Nullable String phone, @Nullable String email, @Nullable String actingFor) {

    /** Nobody known. */
    public static final Complainant UNKNOWN = new Complainant(null, null, null, null);

    /** What this one does not know, taken from the other. */
    public Complainant orElse(Complainant other) {
        return new Complainant(
                name != null ? name : other.name,
                phone != null ? phone : other.phone,
                email != null ? email : other.email,
                actingFor != null ? actingFor : other.actingFor);
    }
}
