package org.complainthub.normalize.classification.learning;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.complainthub.normalize.classification.meaning.Exemplars.Language;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt, with the figures for which it was put into force: the content of one file.
 *
 * @param version 1 for the first of its language
 * @param embedding of the sentences it was fitted to
 * @param knownUntil when a person said what the youngest of its examples is
 * @param examples of each label, how many
 * @param quality of the classification with it, on examples that it had not seen
 * @param before of the classification without it, on the same
 * @param model the weights
 */
record LearnedModel(
        int version,
        String embedding,
        Language language,
        OffsetDateTime learnedAt,
        OffsetDateTime knownUntil,
        Map<String, Integer> examples,
        Quality quality,
        @Nullable Quality before,
        TextModel model) {

    LearnedModel {
        if (!language.embedding().equals(embedding)) {
            throw new IllegalArgumentException("fitted to other sentence embeddings: " + embedding);
        }
        examples = new TreeMap<>(examples);
    }
}
