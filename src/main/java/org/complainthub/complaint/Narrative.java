package org.complainthub.complaint;

import org.jspecify.annotations.Nullable;

/**
 * The words of the receipt.
 *
 * @param subject subject line or title, null when there is none
 * @param verbatim the whole text, never shortened or altered but for stars in place of identity and card numbers, which
 *     the evidence keeps
 * @param customerWords only what the customer himself says here and now: no agent's turns, no quoted history, no
 *     signature of a forwarder; what classification reads. May be empty
 * @param language BCP 47 tag: {@code zh}, {@code zh-Hant}, {@code en} or {@code und}
 * @param embedding of the beginning of the customer's words, by which other tellings of the same are found; null where
 *     there is none
 */
public record Narrative(
        @Nullable String subject,
        String verbatim,
        String customerWords,
        String language,
        @Nullable Embedding embedding) {

    /** Without an embedding. */
    public Narrative(@Nullable String subject, String verbatim, String customerWords, String language) {
        this(subject, verbatim, customerWords, language, null);
    }

    /** The same words with their embedding. */
    public Narrative with(@Nullable Embedding other) {
        return new Narrative(subject, verbatim, customerWords, language, other);
    }
}
