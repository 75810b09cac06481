package org.complainthub.normalize.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.complainthub.complaint.Severity;
import org.complainthub.normalize.classification.meaning.Reading;
import org.complainthub.reference.Category;
import org.complainthub.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** Weighs the categories that phrases found and those that the sentences mean. A phrase of severity S1 always wins. */
final class ReadMentions {

    private static final double GRAVE_PHRASE = 0.9;

    private final ReferenceData reference;
    private final CategoryFinder phrases;
    private final DecisionWeights weights;

    ReadMentions(ReferenceData reference, CategoryFinder phrases, DecisionWeights weights) {
        this.reference = reference;
        this.phrases = phrases;
        this.weights = weights;
    }

    /**
     * The categories of the complaint.
     *
     * @param found by phrases
     * @param read readings of the sentences and of the whole; without any, what phrases found stands
     */
    List<Mention> joined(List<Mention> found, Purposes read, List<String> sentences) {
        if (read.sentences().isEmpty() && read.whole().isEmpty()) {
            return found.stream()
                    .map(mention -> mention.sure(byPhraseAlone(mention)))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
        List<Mention> weighed = weighed(found, read, sentences).stream()
                .sorted(Comparator.comparing((Mention mention) -> -mention.confidence()))
                .toList();
        List<Mention> joined = weighed.stream()
                .filter(mention -> mention.confidence() >= weights.atLeast())
                .limit(weights.most())
                .collect(Collectors.toCollection(ArrayList::new));
        if (joined.isEmpty()) {
            weighed.stream()
                    .filter(mention -> severity(mention.category()) != Severity.S1)
                    .limit(1)
                    .filter(mention -> mention.confidence() >= weights.alone())
                    .forEach(joined::add);
        }
        joined.sort(phrases.order());
        return joined;
    }

    /** Every category that something speaks for, as sure as it is. */
    List<Mention> weighed(List<Mention> found, Purposes read, List<String> sentences) {
        Map<String, Mention> mentions = new LinkedHashMap<>();
        found.forEach(mention -> mentions.put(mention.category(), mention));
        Map<String, Reading> best = best(read, sentences);
        best.values()
                .forEach(reading -> mentions.computeIfAbsent(
                        reading.label(),
                        code -> new Mention(code, after(reading, sentences), reading::explanation, false, 0)));
        Set<String> named = found.stream().map(Mention::category).collect(Collectors.toSet());
        Function<String, DecisionWeights.Evidence> evidence = code -> new DecisionWeights.Evidence(
                named.contains(code),
                phrases.isSubsumed(code, named),
                !named.isEmpty() && !named.contains(code),
                severity(code) == Severity.S4,
                probability(best.get(code)),
                read.whole(code));
        return mentions.values().stream()
                .map(mention -> mention.sure(sureness(mention, evidence.apply(mention.category()))))
                .toList();
    }

    private double byPhraseAlone(Mention mention) {
        return isGraveAndCertain(mention) ? GRAVE_PHRASE : mention.confidence();
    }

    private double sureness(Mention mention, DecisionWeights.Evidence evidence) {
        double probability = weights.probability(evidence);
        return isGraveAndCertain(mention) ? Math.max(GRAVE_PHRASE, probability) : probability;
    }

    private boolean isGraveAndCertain(Mention mention) {
        return mention.certain() && severity(mention.category()) == Severity.S1;
    }

    /** The reading of each category in the sentence that is most like it. */
    private Map<String, Reading> best(Purposes read, List<String> sentences) {
        Map<String, Reading> best = new HashMap<>();
        read.sentences().stream()
                .filter(reading -> !phrases.isOfOthers(sentences.get(reading.sentence())))
                .filter(reading -> reference.category(reading.label()).isPresent())
                .filter(reading -> !read.praises() || severity(reading.label()) != Severity.S1)
                .forEach(reading ->
                        best.merge(reading.label(), reading, (a, b) -> b.probability() > a.probability() ? b : a));
        return best;
    }

    private static double probability(@Nullable Reading reading) {
        return reading == null ? 0 : reading.probability();
    }

    private Severity severity(String code) {
        return reference.category(code).map(Category::severity).orElse(Severity.S4);
    }

    /** Behind all that phrases found: what is only like something is not the foremost of its severity. */
    private static int after(Reading reading, List<String> sentences) {
        int before = length(sentences.subList(0, reading.sentence()));
        return length(sentences) + before;
    }

    private static int length(List<String> sentences) {
        return sentences.stream().mapToInt(String::length).sum();
    }
}
