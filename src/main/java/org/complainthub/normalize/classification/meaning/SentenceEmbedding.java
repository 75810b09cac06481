package org.complainthub.normalize.classification.meaning;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns a sentence into a vector, near to those of sentences that mean the same. Safe for several threads. */
@FunctionalInterface
public interface SentenceEmbedding {

    /** A vector of length one, always of the same dimension. */
    float[] of(String sentence);

    /** The same, which computes no sentence twice; for as long as it is kept, it keeps what it computed. */
    default SentenceEmbedding remembering() {
        Map<String, float[]> known = new ConcurrentHashMap<>();
        return sentence -> known.computeIfAbsent(sentence, this::of);
    }
}
