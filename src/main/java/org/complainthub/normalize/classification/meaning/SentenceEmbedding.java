package org.complainthub.normalize.classification.meaning;

import java.util.Collections;
import java.util.LinkedHashMap;
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

    /** The same, which computes no sentence again that was among the last so many. */
    default SentenceEmbedding rememberingLast(int most) {
        Map<String, float[]> known = Collections.synchronizedMap(new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                return size() > most;
            }
        });
        return sentence -> {
            float[] vector = known.get(sentence);
            if (vector == null) {
                vector = of(sentence);
                known.put(sentence, vector);
            }
            return vector;
        };
    }
}
