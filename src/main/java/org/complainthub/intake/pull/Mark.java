package org.complainthub.intake.pull;

import org.jspecify.annotations.Nullable;

/**
 * How far an address has been read.
 *
 * @param cursor where to go on, null at the beginning
 * @param etag of the document that was read there last (RFC 9110), null when it had none or is yet to be read
 * @param lastModified as the server told it, likewise
 */
record Mark(@Nullable String cursor, @Nullable String etag, @Nullable String lastModified) {

    static final Mark BEGINNING = new Mark(null, null, null);
}
