package org.complainthub.normalize.classification.learning;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.complainthub.normalize.classification.meaning.Exemplars.Language;
import org.complainthub.normalize.classification.meaning.Experience;
import org.complainthub.normalize.classification.meaning.Meanings;

/**
 * One run: learns categories and puts what it learnt into force when the whole classification is better with it than without, on
 * examples that neither had seen. Phrases and what is grave stay above it.
 */
public final class CategoryLearner {

    /** Fewer examples of a label teach nothing about it. */
    static final int EACH = 5;

    /** Fewer examples in all would prove nothing. */
    static final int LEAST = 40;

    private static final int FOLDS = 5;

    private final Meanings meanings;
    private final LearnedModels models;
    private final Predicate<String> grave;
    private final Clock clock;

    /** @param grave labels that are never made less probable */
    public CategoryLearner(Meanings meanings, LearnedModels models, Predicate<String> grave, Clock clock) {
        this.meanings = meanings.remembering();
        this.models = models;
        this.grave = grave;
        this.clock = clock;
    }

    /** The classification, when it has this experience. */
    @FunctionalInterface
    public interface Classification {

        /** The category it would tell of each of these texts, in their order. */
        List<String> of(List<String> texts, Meanings meanings);
    }

    /** What came of learning one language, in words and figures for a person. */
    public record Outcome(Language language, boolean accepted, String reason) {}

    /** Learns each language that there are examples in. */
    public List<Outcome> learn(List<Example> examples, Classification classification) {
        return examples.stream()
                .collect(Collectors.groupingBy(
                        example -> Language.of(example.text()), () -> new TreeMap<>(), Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> learn(entry.getKey(), frequent(entry.getValue()), classification))
                .toList();
    }

    private Outcome learn(Language language, List<Example> examples, Classification classification) {
        if (examples.size() < LEAST || counts(examples).size() < 2) {
            return new Outcome(
                    language,
                    false,
                    examples.size() + " examples of labels that have " + EACH + " or more; " + LEAST
                            + " of two labels are needed");
        }
        if (meanings.vectorOf(examples.get(0).text()).isEmpty()) {
            return new Outcome(language, false, "there is no sentence embedding");
        }
        Optional<LearnedModel> inForce = models.of(language);
        List<String> told = toldUnseen(examples, classification);
        List<Integer> tested = testable(examples, inForce);
        if (tested.size() < LEAST / 2) {
            return new Outcome(language, false, tested.size() + " examples are newer than what is in force");
        }
        Meanings present = meanings.with(LearnedExperience.of(models, grave));
        List<String> texts = examples.stream().map(Example::text).toList();
        Quality before = quality(examples, tested, classification.of(texts, present));
        Quality after = quality(examples, tested, told);
        String figures = after + "; as it is: " + before;
        if (!after.isBetterThan(before)) {
            return new Outcome(language, false, "not better than what is in force: " + figures);
        }
        Path file = models.install(learned(language, examples, after, before));
        return new Outcome(language, true, file.getFileName() + " from " + examples.size() + ": " + figures);
    }

    private LearnedModel learned(Language language, List<Example> examples, Quality after, Quality before) {
        OffsetDateTime youngest = examples.stream()
                .map(Example::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new LearnedModel(
                models.nextVersion(language),
                language.embedding(),
                language,
                OffsetDateTime.now(clock),
                youngest,
                counts(examples),
                after,
                before,
                TextModel.of(examples, meanings));
    }

    /** What the classification tells of each example with a model that has not seen it. */
    private List<String> toldUnseen(List<Example> examples, Classification classification) {
        String[] told = new String[examples.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<Integer> out = IntStream.range(0, told.length)
                    .filter(n -> n % FOLDS == left)
                    .boxed()
                    .toList();
            List<Example> rest = IntStream.range(0, told.length)
                    .filter(n -> n % FOLDS != left)
                    .mapToObj(examples::get)
                    .toList();
            Experience experience = LearnedExperience.of(TextModel.of(rest, meanings), grave);
            List<String> texts = out.stream().map(n -> examples.get(n).text()).toList();
            List<String> labels = classification.of(texts, meanings.with(experience));
            IntStream.range(0, labels.size()).forEach(n -> told[out.get(n)] = labels.get(n));
        }
        return List.of(told);
    }

    /** What is in force has seen the older ones. */
    private static List<Integer> testable(List<Example> examples, Optional<LearnedModel> inForce) {
        return IntStream.range(0, examples.size())
                .filter(n -> inForce.isEmpty()
                        || examples.get(n).at().isAfter(inForce.get().knownUntil()))
                .boxed()
                .toList();
    }

    private static Quality quality(List<Example> examples, List<Integer> tested, List<String> told) {
        return Quality.of(
                tested.stream().map(n -> examples.get(n).label()).toList(),
                tested.stream().map(told::get).toList());
    }

    /** Those of labels that are frequent enough, in an order that spreads every label over the folds. */
    private static List<Example> frequent(List<Example> examples) {
        Map<String, Integer> counts = counts(examples);
        List<Example> frequent = new ArrayList<>(examples);
        frequent.removeIf(example -> counts.getOrDefault(example.label(), 0) < EACH);
        frequent.sort(
                Comparator.comparing(Example::label).thenComparing(Example::at).thenComparing(Example::text));
        return frequent;
    }

    private static Map<String, Integer> counts(List<Example> examples) {
        return examples.stream()
                .collect(Collectors.groupingBy(Example::label, TreeMap::new, Collectors.summingInt(example -> 1)));
    }
}
