package org.complainthub.normalize.classification.learning;

import java.time.OffsetDateTime;

/**
 * A text whose label a person knows.
 *
 * @param text in the customer's words
 * @param label a category, or whatever a file calls it
 * @param at when the person said so
 */
public record Example(String text, String label, OffsetDateTime at) {}
