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
 */
public record Narrative(@Nullable String subject, String verbatim, String customerWords, String language) {}
