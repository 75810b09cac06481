package org.complainthub.complaint;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Who passed the complaint on (ISO 10002, "referred by").
 *
 * @param authority name of the authority, association, paper, site or car maker
 * @param referenceNumber its number for the matter
 * @param documentType its name for the document
 * @param dueAt by when it wants an answer; only a date it set itself, never a wish of the customer
 */
public record Referral(
        @Nullable String authority,
        @Nullable String referenceNumber,
        @Nullable String documentType,
        @Nullable OffsetDateTime dueAt) {}
