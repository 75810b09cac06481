package org.complainthub.normalize.classification.meaning.embedding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns a passage into vectors, near to those of passages that mean the same. Safe for several threads. */
@FunctionalInterface
public interface TextEmbedding {

    /** The vectors of a passage and of its sentences, always of the same dimension; at least one sentence is given. */
    TextVectors of(List<String> sentences);

    /** The same, which computes no passage twice; for as long as it is kept, it keeps what it computed. */
    default TextEmbedding remembering() {
        Map<List<String>, TextVectors> known = new ConcurrentHashMap<>();
        return sentences -> known.computeIfAbsent(sentences, this::of);
    }

    /** The same, which computes no passage again that was among the last so many. */
    default TextEmbedding rememberingLast(int most) {
        Map<List<String>, TextVectors> known = Collections.synchronizedMap(new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<List<String>, TextVectors> eldest) {
                return size() > most;
            }
        });
        return sentences -> {
            TextVectors vectors = known.get(sentences);
            if (vectors == null) {
                vectors = of(sentences);
                known.put(List.copyOf(sentences), vectors);
            }
            return vectors;
        };
    }
}
