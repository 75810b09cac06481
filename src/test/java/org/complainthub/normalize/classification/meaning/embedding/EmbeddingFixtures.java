package org.complainthub.normalize.classification.meaning.embedding;

import java.util.function.Function;

/** Embeddings that need no model. */
public final class EmbeddingFixtures {

    private EmbeddingFixtures() {}

    /** Each sentence by itself, and the whole as one. */
    public static TextEmbedding each(Function<String, float[]> vector) {
        return sentences -> new TextVectors(
                vector.apply(String.join(" ", sentences)),
                sentences.stream().map(vector).toList());
    }
}
