package org.complainthub.normalize.classification.meaning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

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
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Exemplars exemplars;
    private final Function<Exemplars.Language, Optional<SentenceEmbedding>> embeddings;
    private final Map<Exemplars.Language, Optional<MeaningModel>> models = new EnumMap<>(Exemplars.Language.class);

    Meanings(Exemplars exemplars, Function<Exemplars.Language, Optional<SentenceEmbedding>> embeddings) {
        this.exemplars = exemplars;
        this.embeddings = embeddings;
    }

    /** Reads with the models that come with the hub. */
    public static Meanings inProcess(Exemplars exemplars) {
        return new Meanings(exemplars, OnnxEmbeddings::of);
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
        return model(language(text)).isPresent();
    }

    /** What the first sentences seem to mean; several readings of a sentence stand together, best first. */
    public List<Reading> of(List<String> sentences) {
        List<Reading> readings = new ArrayList<>();
        int read = 0;
        for (int number = 0; number < sentences.size() && read < SENTENCES; number++) {
            String sentence = sentences.get(number);
            if (sentence.length() >= (isChinese(sentence) ? SHORTEST : SHORTEST_ENGLISH) || sentences.size() == 1) {
                int place = number;
                model(language(sentence)).ifPresent(model -> readings.addAll(model.read(sentence, place, LEAST)));
                read++;
            }
        }
        return readings;
    }

    /** What the text seems to mean as a whole, by its beginning; best first. */
    public List<Reading> ofWhole(List<String> sentences) {
        String text = String.join(" ", sentences);
        String beginning = text.substring(0, Math.min(WHOLE, text.length()));
        return text.isBlank()
                ? List.of()
                : model(language(beginning))
                        .map(model -> model.read(beginning, 0, LEAST))
                        .orElse(List.of());
    }

    private static boolean isChinese(String text) {
        return HAN.matcher(text).find();
    }

    private static Exemplars.Language language(String text) {
        return isChinese(text) ? Exemplars.Language.ZH : Exemplars.Language.EN;
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
