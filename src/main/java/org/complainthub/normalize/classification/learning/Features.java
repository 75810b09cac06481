package org.complainthub.normalize.classification.learning;

/**
 * What a model sees of a text.
 *
 * @param meaning vector of the sentence embedding
 * @param grams words
 */
@SuppressWarnings("ArrayRecordComponent")
record Features(float[] meaning, Grams.Found grams) {}
