package org.complainthub.normalize.classification.meaning;

/** Turns a sentence into a vector, near to those of sentences that mean the same. Safe for several threads. */
@FunctionalInterface
public interface SentenceEmbedding {

    /** A vector of length one, always of the same dimension. */
    float[] of(String sentence);
}
