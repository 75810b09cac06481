package org.complainthub.normalize.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Severity;
import org.complainthub.normalize.classification.meaning.Reading;
import org.complainthub.reference.Category;
import org.complainthub.reference.ReferenceData;

/** Joins the categories that phrases found with those that the sentences mean. What phrases found always stays. */
final class ReadMentions {

    /** Beside phrases that were found, a reading must be nearly certain; alone it only has to be likely. */
    private static final double BESIDE_PHRASES = 0.6;

    private static final double ALONE = 0.2;
    private static final double GRAVE = 0.4;

    private static final double WHOLE_SHARE = 0.5;
    private static final int MOST_ALONE = 2;

    /** What is wrong with the car is mostly the circumstance of the complaint, when another is found. */
    private static final String SYMPTOM = "PRODUCT_QUALITY";

    private final ReferenceData reference;
    private final Comparator<Mention> order;

    ReadMentions(ReferenceData reference, Comparator<Mention> order) {
        this.reference = reference;
        this.order = order;
    }

    /**
     * The categories of both.
     *
     * @param found by phrases
     * @param read readings of the sentences, and of the whole, without which a sentence must be nearly certain
     */
    List<Mention> joined(List<Mention> found, Purposes read, List<String> sentences) {
        List<Reading> whole = read.whole();
        List<Mention> joined = new ArrayList<>(found);
        Set<String> known = new LinkedHashSet<>();
        found.forEach(mention -> known.add(mention.category()));
        int most = found.size() + (found.isEmpty() ? MOST_ALONE : 1);
        read.sentences().stream()
                .filter(reading -> reference.category(reading.label()).isPresent())
                .sorted(Comparator.comparing((Reading reading) -> -weight(reading, whole)))
                .filter(reading -> weight(reading, whole) >= needed(reading, joined))
                .forEach(reading -> {
                    boolean symptom = !known.isEmpty() && reading.label().equals(SYMPTOM);
                    if (joined.size() < most
                            && !symptom
                            && weight(reading, whole) >= needed(reading, joined)
                            && known.add(reading.label())) {
                        joined.add(new Mention(
                                reading.label(), start(reading.sentence(), sentences), reading.explanation()));
                    }
                });
        joined.sort(order);
        return joined;
    }

    /** How sure it is, the sentence and the whole taken together. */
    private static double weight(Reading reading, List<Reading> whole) {
        double support = whole.stream()
                .filter(other -> other.label().equals(reading.label()))
                .mapToDouble(Reading::probability)
                .findFirst()
                .orElse(0);
        return reading.probability() * (1 - WHOLE_SHARE) + support * WHOLE_SHARE;
    }

    private double needed(Reading reading, List<Mention> found) {
        double beside = found.isEmpty() ? ALONE : BESIDE_PHRASES;
        return severity(reading.label()) == Severity.S1 ? Math.max(GRAVE, beside) : beside;
    }

    private Severity severity(String code) {
        return reference.category(code).map(Category::severity).orElse(Severity.S4);
    }

    private static int start(int sentence, List<String> sentences) {
        return sentences.subList(0, sentence).stream().mapToInt(String::length).sum();
    }
}
