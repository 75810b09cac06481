package org.complainthub.normalize.classification.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.complainthub.normalize.classification.meaning.embedding.TextEmbedding;

/** What sentences of one language mean, learnt from its exemplars. */
final class MeaningModel {

    private final List<Exemplars.Exemplar> exemplars;
    private final List<QuantisedExemplar> vectors;
    private final List<String> labels;
    private final int[] classes;
    private final Discriminant ofSentences;
    private final Discriminant ofWholes;
    private final WordEvidence words;

    MeaningModel(List<Exemplars.Exemplar> exemplars, KnownVectors known, TextEmbedding embedding) {
        this.exemplars = exemplars;
        vectors = exemplars.stream()
                .map(exemplar -> vector(exemplar.sentence(), known, embedding))
                .toList();
        labels = exemplars.stream().map(Exemplars.Exemplar::label).distinct().toList();
        classes = exemplars.stream()
                .mapToInt(exemplar -> labels.indexOf(exemplar.label()))
                .toArray();
        ofSentences = Discriminant.of(all(QuantisedExemplar::sentence), classes);
        ofWholes = Discriminant.of(all(QuantisedExemplar::whole), classes);
        words = WordEvidence.of(
                exemplars.stream().map(Exemplars.Exemplar::sentence).toList(), classes);
    }

    private List<Quantised> all(Function<QuantisedExemplar, Quantised> part) {
        return vectors.stream().map(part).toList();
    }

    /** The labels of a sentence that are probable enough, the most probable first. */
    List<Reading> read(String sentence, float[] vector, int number, double least) {
        double[] probabilities = words.heard(sentence, ofSentences.probabilities(vector));
        return readings(probabilities, number, least, label -> nearest(label, vector, QuantisedExemplar::sentence));
    }

    /** The same of a text as a whole, corrected by experience. */
    List<Reading> readWhole(String text, float[] vector, double least, Experience experience) {
        double[] probabilities = words.heard(text, ofWholes.probabilities(vector));
        return readings(
                experience.applied(text, vector, labels, probabilities),
                0,
                least,
                label -> nearest(label, vector, QuantisedExemplar::whole));
    }

    private List<Reading> readings(
            double[] probabilities, int number, double least, IntFunction<Reading.Likeness> nearest) {
        List<Reading> readings = new ArrayList<>();
        IntStream.range(0, probabilities.length)
                .filter(label -> probabilities[label] >= least)
                .boxed()
                .sorted((a, b) -> Double.compare(probabilities[b], probabilities[a]))
                .forEach(label -> readings.add(
                        new Reading(labels.get(label), probabilities[label], number, () -> nearest.apply(label))));
        return readings;
    }

    private Reading.Likeness nearest(int label, float[] vector, Function<QuantisedExemplar, Quantised> part) {
        String nearest = "";
        double similarity = -1;
        for (int i = 0; i < classes.length; i++) {
            double likeness = classes[i] == label ? part.apply(vectors.get(i)).likeness(vector) : -1;
            if (likeness > similarity) {
                similarity = likeness;
                nearest = exemplars.get(i).sentence();
            }
        }
        return new Reading.Likeness(nearest, similarity);
    }

    private static QuantisedExemplar vector(String sentence, KnownVectors known, TextEmbedding embedding) {
        QuantisedExemplar vector = known.of(sentence);
        return vector != null ? vector : QuantisedExemplar.of(embedding.of(List.of(sentence)));
    }
}
