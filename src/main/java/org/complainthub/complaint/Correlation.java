package org.complainthub.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells this receipt from others and ties it to them.
 *
 * @param externalId the source's own id: Message-ID, vCon uuid, case or row number; null when it gives none
 * @param contentHash sha-256 of the content that makes it the same message, without traces of transport
 * @param inReplyTo ids of earlier messages it answers or quotes, nearest first
 * @param aboutFile the complaint file that it is proven to speak of, null without proof
 */
public record Correlation(
        @Nullable String externalId, String contentHash, List<String> inReplyTo, @Nullable FileClaim aboutFile) {

    public Correlation {
        inReplyTo = List.copyOf(inReplyTo);
    }

    /** Of a receipt that proves to speak of no file. */
    public Correlation(@Nullable String externalId, String contentHash, List<String> inReplyTo) {
        this(externalId, contentHash, inReplyTo, null);
    }

    /** The same, answering these. */
    public Correlation answering(List<String> ids) {
        return new Correlation(externalId, contentHash, ids, aboutFile);
    }

    /** The same, speaking of this file. */
    public Correlation about(@Nullable FileClaim file) {
        return new Correlation(externalId, contentHash, inReplyTo, file);
    }
}
