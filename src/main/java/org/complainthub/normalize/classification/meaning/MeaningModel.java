package org.complainthub.normalize.classification.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What sentences of one language mean, learnt from its exemplars. */
final class MeaningModel {

    private final SentenceEmbedding embedding;
    private final List<Exemplars.Exemplar> exemplars;
    private final List<Quantised> vectors;
    private final List<String> labels;
    private final Discriminant discriminant;
    private final WordEvidence words;

    MeaningModel(List<Exemplars.Exemplar> exemplars, KnownVectors known, SentenceEmbedding embedding) {
        this.embedding = embedding;
        this.exemplars = exemplars;
        vectors = exemplars.stream()
                .map(exemplar -> vector(exemplar.sentence(), known, embedding))
                .toList();
        labels = exemplars.stream().map(Exemplars.Exemplar::label).distinct().toList();
        int[] classes = exemplars.stream()
                .mapToInt(exemplar -> labels.indexOf(exemplar.label()))
                .toArray();
        discriminant = Discriminant.of(vectors, classes);
        words = WordEvidence.of(
                exemplars.stream().map(Exemplars.Exemplar::sentence).toList(), classes);
    }

    /** The labels that are probable enough, the most probable first. */
    List<Reading> read(String sentence, int number, double least) {
        float[] vector = embedding.of(sentence);
        return readings(vector, probabilities(sentence, vector), number, least);
    }

    /** The same of a text as a whole, corrected by experience. */
    List<Reading> readWhole(String text, double least, Experience experience) {
        float[] vector = embedding.of(text);
        double[] probabilities = probabilities(text, vector);
        return readings(vector, experience.applied(text, vector, labels, probabilities), 0, least);
    }

    private double[] probabilities(String text, float[] vector) {
        return words.heard(text, discriminant.probabilities(vector));
    }

    private List<Reading> readings(float[] vector, double[] probabilities, int number, double least) {
        List<Reading> readings = new ArrayList<>();
        IntStream.range(0, probabilities.length)
                .filter(label -> probabilities[label] >= least)
                .boxed()
                .sorted((a, b) -> Double.compare(probabilities[b], probabilities[a]))
                .forEach(label -> readings.add(reading(labels.get(label), probabilities[label], number, vector)));
        return readings;
    }

    private Reading reading(String label, double probability, int number, float[] vector) {
        String nearest = "";
        double similarity = -1;
        for (int i = 0; i < vectors.size(); i++) {
            double likeness =
                    exemplars.get(i).label().equals(label) ? vectors.get(i).likeness(vector) : -1;
            if (likeness > similarity) {
                similarity = likeness;
                nearest = exemplars.get(i).sentence();
            }
        }
        return new Reading(label, probability, number, nearest, similarity);
    }

    private static Quantised vector(String sentence, KnownVectors known, SentenceEmbedding embedding) {
        Quantised vector = known.of(sentence);
        return vector != null ? vector : Quantised.of(embedding.of(sentence));
    }
}
