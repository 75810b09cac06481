package org.complainthub.normalize.classification.meaning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.complainthub.complaint.Embedding;

/**
 * Reads texts sentence by sentence. The model of a language is made when its first sentence comes; work is bounded by
 * the number of sentences read. Without an embedding nothing is read and {@link #isAvailable} says so.
 */
public final class Meanings {

    private static final int SENTENCES = 40;
    private static final int SHORTEST = 5;
    private static final int SHORTEST_ENGLISH = 12;
    private static final int WHOLE = 600;
    private static final double LEAST = 0.01;

    private final Exemplars exemplars;
    private final Function<Exemplars.Language, Optional<SentenceEmbedding>> embeddings;
    private final Map<Exemplars.Language, Optional<MeaningModel>> models;
    private final Experience experience;

    Meanings(Exemplars exemplars, Function<Exemplars.Language, Optional<SentenceEmbedding>> embeddings) {
        this(exemplars, embeddings, new EnumMap<>(Exemplars.Language.class), Experience.NONE);
    }

    private Meanings(
            Exemplars exemplars,
            Function<Exemplars.Language, Optional<SentenceEmbedding>> embeddings,
            Map<Exemplars.Language, Optional<MeaningModel>> models,
            Experience experience) {
        this.exemplars = exemplars;
        this.embeddings = embeddings;
        this.models = models;
        this.experience = experience;
    }

    /** Reads with the models that come with the hub, each loaded once, when its language comes for the first time. */
    public static Meanings inProcess(Exemplars exemplars) {
        Map<Exemplars.Language, Optional<SentenceEmbedding>> loaded = new ConcurrentHashMap<>();
        return new Meanings(exemplars, language -> loaded.computeIfAbsent(language, OnnxEmbeddings::of));
    }

    /** The same models with this experience. */
    public Meanings with(Experience other) {
        return new Meanings(exemplars, embeddings, models, other);
    }

    /** The same models for a task that reads the same texts again and again; it keeps what it reads. */
    public Meanings remembering() {
        Map<Exemplars.Language, Optional<SentenceEmbedding>> kept = new ConcurrentHashMap<>();
        return new Meanings(
                exemplars,
                language -> kept.computeIfAbsent(
                        language, any -> embeddings.apply(any).map(SentenceEmbedding::remembering)));
    }

    /** The vector of a text, empty where there is no embedding of its language. */
    public Optional<float[]> vectorOf(String text) {
        return embeddings.apply(Exemplars.Language.of(text)).map(embedding -> embedding.of(text));
    }

    /** The name of what embeds a language; what was fitted to another does not fit it. */
    public static String embeddingOf(Exemplars.Language language) {
        return OnnxEmbeddings.nameOf(language);
    }

    /** The same in the form that goes with the complaint; empty also for a text too short to mean anything. */
    public Optional<Embedding> embedded(String text) {
        Exemplars.Language language = Exemplars.Language.ofMost(text);
        int shortest = language == Exemplars.Language.ZH ? SHORTEST : SHORTEST_ENGLISH;
        return text.length() < shortest
                ? Optional.empty()
                : embeddings.apply(language).map(embedding -> Quantised.of(embedding.of(text))
                        .published(OnnxEmbeddings.nameOf(language)));
    }

    /** So much of the text as is read as a whole. */
    public static String beginning(List<String> sentences) {
        String text = String.join(" ", sentences);
        return text.substring(0, Math.min(WHOLE, text.length()));
    }

    /** Reads both languages with one embedding. */
    public static Meanings with(Exemplars exemplars, SentenceEmbedding embedding) {
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
        for (int number = 0; number < sentences.size() && read < SENTENCES; number++) {
            String sentence = sentences.get(number);
            if (sentence.length() >= (isChinese(sentence) ? SHORTEST : SHORTEST_ENGLISH) || sentences.size() == 1) {
                int place = number;
                model(Exemplars.Language.of(sentence))
                        .ifPresent(model -> readings.addAll(model.read(sentence, place, LEAST)));
                read++;
            }
        }
        return readings;
    }

    /** What the text seems to mean as a whole, by its beginning; best first. */
    public List<Reading> ofWhole(List<String> sentences) {
        String text = beginning(sentences);
        return text.isBlank()
                ? List.of()
                : model(Exemplars.Language.of(text))
                        .map(model -> model.readWhole(text, LEAST, experience))
                        .orElse(List.of());
    }

    private static boolean isChinese(String text) {
        return Exemplars.Language.of(text) == Exemplars.Language.ZH;
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
