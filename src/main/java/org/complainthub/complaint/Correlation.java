package org.complainthub.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells this receipt from others and ties it to them.
 *
 * @param externalId the source's own id: Message-ID, vCon uuid, case or row number; null when it gives none
 * @param contentHash sha-256 of the content that makes it the same message, without traces of transport
 * @param inReplyTo ids of earlier messages it answers or quotes, nearest first
 */
public record Correlation(@Nullable String externalId, String contentHash, List<String> inReplyTo) {

    public Correlation {
        inReplyTo = List.copyOf(inReplyTo);
    }
}
