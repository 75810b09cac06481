package org.complainthub.normalize.classification.meaning;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.complainthub.normalize.classification.meaning.embedding.OnnxEmbeddings;
import org.complainthub.normalize.classification.meaning.embedding.TextEmbedding;

/** Makes the files from which {@link Meanings} takes the vectors of exemplars instead of computing them. */
public final class VectorFiles {

    private VectorFiles() {}

    /**
     * Embeds every exemplar and writes one file for each language.
     *
     * @param exemplars folded as the customer's sentences will be
     * @throws java.util.NoSuchElementException where the embedding cannot be loaded
     */
    public static void write(Exemplars exemplars, Path directory) throws IOException {
        write(exemplars, directory, language -> OnnxEmbeddings.named(language.embedding()));
    }

    static void write(
            Exemplars exemplars, Path directory, Function<Exemplars.Language, Optional<TextEmbedding>> embeddings)
            throws IOException {
        for (Exemplars.Language language : Exemplars.Language.values()) {
            TextEmbedding embedding = embeddings.apply(language).orElseThrow();
            KnownVectors vectors = new KnownVectors();
            for (Exemplars.Exemplar exemplar : exemplars.in(language)) {
                vectors.put(exemplar.sentence(), QuantisedExemplar.of(embedding.of(List.of(exemplar.sentence()))));
            }
            try (OutputStream file = Files.newOutputStream(directory.resolve(KnownVectors.fileName(language)))) {
                vectors.write(file);
            }
        }
    }

    /** What keeps the shipped files from being those of these exemplars, a line each; nothing when they fit. */
    public static List<String> differences(Exemplars exemplars) {
        List<String> differences = new ArrayList<>();
        for (Exemplars.Language language : Exemplars.Language.values()) {
            KnownVectors shipped = KnownVectors.shipped(language);
            Set<String> sentences = exemplars.in(language).stream()
                    .map(Exemplars.Exemplar::sentence)
                    .collect(Collectors.toSet());
            sentences.stream()
                    .filter(sentence -> shipped.of(sentence) == null)
                    .forEach(sentence -> differences.add("no vector: " + sentence));
            if (shipped.size() > sentences.size()) {
                differences.add(language + ": " + shipped.size() + " vectors for " + sentences.size() + " exemplars");
            }
        }
        return differences;
    }
}
