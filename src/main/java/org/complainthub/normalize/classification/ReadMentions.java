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

    /** Beside phrases that were found, a reading must be likelier than not; alone it only has to be likely. */
    private static final double BESIDE_PHRASES = 0.5;

    private static final double ALONE = 0.15;
    private static final double GRAVE = 0.4;

    /** What a phrase found is dropped when nothing is like it. */
    private static final double UNLIKELY = 0.01;

    private static final double PHRASE = 0.5;
    private static final double GRAVE_PHRASE = 0.9;

    private static final int MOST_ALONE = 2;

    /** What is wrong with the car is mostly the circumstance of the complaint, when another is found. */
    private static final String SYMPTOM = "PRODUCT_QUALITY";

    /** Told by counting visits, which says nothing of the fault. */
    private static final String COUNTED = "REPEAT_REPAIR";

    private final ReferenceData reference;
    private final CategoryFinder phrases;

    ReadMentions(ReferenceData reference, CategoryFinder phrases) {
        this.reference = reference;
        this.phrases = phrases;
    }

    /**
     * The categories of both.
     *
     * @param found by phrases
     * @param read readings of the sentences, and of the whole, without which a sentence must be nearly certain
     */
    List<Mention> joined(List<Mention> found, Purposes read, List<String> sentences) {
        List<Mention> joined = new ArrayList<>(found);
        joined.removeIf(mention -> isUnlikely(mention, read));
        joined.replaceAll(mention -> mention.sure(confidence(mention, read)));
        int most = joined.size() + (joined.isEmpty() ? MOST_ALONE : 1);
        Set<String> known = new LinkedHashSet<>();
        joined.forEach(mention -> known.add(mention.category()));
        read.sentences().stream()
                .filter(reading -> reference.category(reading.label()).isPresent())
                .filter(reading -> !phrases.isOfOthers(sentences.get(reading.sentence())))
                .filter(reading -> !read.praises() || severity(reading.label()) != Severity.S1)
                .sorted(Comparator.comparing((Reading reading) -> -read.weight(reading)))
                .forEach(reading -> {
                    boolean symptom = !known.isEmpty() && reading.label().equals(SYMPTOM);
                    if (joined.size() < most
                            && !symptom
                            && read.weight(reading) >= needed(reading, joined)
                            && known.add(reading.label())) {
                        joined.add(new Mention(
                                reading.label(),
                                start(reading.sentence(), sentences),
                                reading.explanation(),
                                read.weight(reading)));
                    }
                });
        joined.sort(phrases.order());
        return joined;
    }

    /** A phrase and a likeness that agree are surer than either. */
    private double confidence(Mention mention, Purposes read) {
        return severity(mention.category()) == Severity.S1
                ? GRAVE_PHRASE
                : PHRASE + (1 - PHRASE) * read.best(mention.category());
    }

    /** Words that a phrase took for something that neither a sentence nor the whole is like. */
    private boolean isUnlikely(Mention mention, Purposes read) {
        return !read.sentences().isEmpty()
                && severity(mention.category()) != Severity.S1
                && !mention.category().equals(COUNTED)
                && read.best(mention.category()) < UNLIKELY;
    }

    private double needed(Reading reading, List<Mention> found) {
        double beside = found.isEmpty() ? ALONE : BESIDE_PHRASES;
        return severity(reading.label()) == Severity.S1 ? GRAVE : beside;
    }

    private Severity severity(String code) {
        return reference.category(code).map(Category::severity).orElse(Severity.S4);
    }

    private static int start(int sentence, List<String> sentences) {
        return sentences.subList(0, sentence).stream().mapToInt(String::length).sum();
    }
}
