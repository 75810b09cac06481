package org.complainthub.normalize.classification.meaning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.complainthub.complaint.Embedding;
import org.complainthub.normalize.classification.meaning.embedding.OnnxEmbeddings;
import org.complainthub.normalize.classification.meaning.embedding.TextEmbedding;
import org.complainthub.normalize.classification.meaning.embedding.TextVectors;

/**
 * Reads texts passage by passage, each once: what it means as a whole and what each of its sentences means in it. The
 * model of a language is made when its first passage comes; work is bounded by the number of passages read. Without an
 * embedding nothing is read and {@link #isAvailable} says so.
 */
public final class Meanings {

    private static final int PASSAGES = 6;
    private static final int SHORTEST = 5;
    private static final int SHORTEST_ENGLISH = 12;
    private static final double LEAST = 0.01;

    private final Exemplars exemplars;
    private final Function<Exemplars.Language, Optional<TextEmbedding>> embeddings;
    private final Map<Exemplars.Language, Optional<MeaningModel>> models;
    private final Experience experience;

    Meanings(Exemplars exemplars, Function<Exemplars.Language, Optional<TextEmbedding>> embeddings) {
        this(exemplars, embeddings, new EnumMap<>(Exemplars.Language.class), Experience.NONE);
    }

    private Meanings(
            Exemplars exemplars,
            Function<Exemplars.Language, Optional<TextEmbedding>> embeddings,
            Map<Exemplars.Language, Optional<MeaningModel>> models,
            Experience experience) {
        this.exemplars = exemplars;
        this.embeddings = embeddings;
        this.models = models;
        this.experience = experience;
    }

    /** Reads with the models that come with the hub, each loaded once, when its language comes for the first time. */
    public static Meanings inProcess(Exemplars exemplars) {
        Map<Exemplars.Language, Optional<TextEmbedding>> loaded = new ConcurrentHashMap<>();
        return new Meanings(
                exemplars, language -> loaded.computeIfAbsent(language, any -> OnnxEmbeddings.named(any.embedding())));
    }

    /** The same models with this experience. */
    public Meanings with(Experience other) {
        return new Meanings(exemplars, embeddings, models, other);
    }

    /** The same models for a task that reads the same texts again and again; it keeps what it reads. */
    public Meanings remembering() {
        Map<Exemplars.Language, Optional<TextEmbedding>> kept = new ConcurrentHashMap<>();
        return new Meanings(
                exemplars,
                language -> kept.computeIfAbsent(
                        language, any -> embeddings.apply(any).map(TextEmbedding::remembering)));
    }

    /** The vector of a text, empty where there is no embedding of its language. */
    public Optional<float[]> vectorOf(String text) {
        return vectors(List.of(text)).map(TextVectors::whole);
    }

    /** That of the beginning of a text in the form that goes with the complaint; empty also for one too short to mean a thing. */
    public Optional<Embedding> embedded(List<String> sentences) {
        String text = beginning(sentences);
        Exemplars.Language language = Exemplars.Language.of(text);
        return text.length() < shortest(language)
                ? Optional.empty()
                : vectors(passages(sentences).get(0))
                        .map(vectors -> Quantised.of(vectors.whole()).published(language.embedding()));
    }

    /** So much of the text as is read as a whole. */
    public static String beginning(List<String> sentences) {
        return sentences.isEmpty() ? "" : text(passages(sentences).get(0));
    }

    /** Reads both languages with one embedding. */
    public static Meanings with(Exemplars exemplars, TextEmbedding embedding) {
        return new Meanings(exemplars, language -> Optional.of(embedding));
    }

    /** Reads nothing. */
    public static Meanings none() {
        return new Meanings(new Exemplars(List.of(), Map.of()), language -> Optional.empty());
    }

    /** Whether sentences of the language of this text can be read. */
    public boolean isAvailable(String text) {
        return model(Exemplars.Language.of(text)).isPresent();
    }

    /** What the first sentences seem to mean; several readings of a sentence stand together, best first. */
    public List<Reading> of(List<String> sentences) {
        List<Reading> readings = new ArrayList<>();
        int read = 0;
        for (List<String> passage : passages(sentences)) {
            int before = read;
            Exemplars.Language language = Exemplars.Language.of(text(passage));
            modelFor(text(passage))
                    .flatMap(model -> vectors(passage).map(vectors -> new Read(model, passage, vectors)))
                    .ifPresent(found ->
                            readings.addAll(found.sentences(before, sentences.size() == 1 ? 1 : shortest(language))));
            read += passage.size();
        }
        return readings;
    }

    /** What the text seems to mean as a whole, by its beginning; best first. */
    public List<Reading> ofWhole(List<String> sentences) {
        String text = beginning(sentences);
        return text.isBlank()
                ? List.of()
                : modelFor(text)
                        .flatMap(model -> vectors(passages(sentences).get(0))
                                .map(vectors -> model.readWhole(text, vectors.whole(), LEAST, experience)))
                        .orElse(List.of());
    }

    /** A passage with what it means. */
    private record Read(MeaningModel model, List<String> passage, TextVectors vectors) {

        List<Reading> sentences(int before, int shortest) {
            List<Reading> readings = new ArrayList<>();
            for (int n = 0; n < passage.size(); n++) {
                if (passage.get(n).length() >= shortest) {
                    readings.addAll(
                            model.read(passage.get(n), vectors.sentences().get(n), before + n, LEAST));
                }
            }
            return readings;
        }
    }

    private Optional<TextVectors> vectors(List<String> passage) {
        return embeddings.apply(Exemplars.Language.of(text(passage))).map(embedding -> embedding.of(passage));
    }

    private static List<List<String>> passages(List<String> sentences) {
        return Passages.of(sentences, PASSAGES);
    }

    private static String text(List<String> passage) {
        return String.join(" ", passage);
    }

    private static int shortest(Exemplars.Language language) {
        return language == Exemplars.Language.ZH ? SHORTEST : SHORTEST_ENGLISH;
    }

    private Optional<MeaningModel> modelFor(String text) {
        return Exemplars.Language.isWritten(text) ? model(Exemplars.Language.of(text)) : Optional.empty();
    }

    private Optional<MeaningModel> model(Exemplars.Language language) {
        synchronized (models) {
            return models.computeIfAbsent(language, this::made);
        }
    }

    private Optional<MeaningModel> made(Exemplars.Language language) {
        List<Exemplars.Exemplar> known = exemplars.in(language);
        return known.isEmpty()
                ? Optional.empty()
                : embeddings
                        .apply(language)
                        .map(embedding -> new MeaningModel(known, KnownVectors.shipped(language), embedding));
    }
}
