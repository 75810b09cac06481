package org.complainthub.normalize.classification.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.complainthub.normalize.classification.meaning.Exemplars.Language;
import org.complainthub.normalize.classification.meaning.Meanings;

/** Tries how well labels of any kind can be learnt, each language by itself; nothing is put into force. */
public final class LabelTrial {

    private static final String UNKNOWN = "";

    private final Meanings meanings;
    private final Map<Language, List<Example>> described;

    /** @param described what labels are about, for as many of them as somebody described */
    public LabelTrial(Meanings meanings, List<Example> described) {
        this.meanings = meanings.remembering();
        this.described = byLanguage(described);
    }

    /**
     * Learns from some and tells the others.
     *
     * @return lines for a person: on all the others, on those whose label was among what was learnt from, on the rest
     */
    public List<String> of(List<Example> learnt, List<Example> told) {
        Map<Language, TextModel> models = models(learnt);
        Set<String> seen = labels(learnt);
        List<String> lines = new ArrayList<>();
        lines.add("all: " + quality(models, told));
        List<Example> known = having(told, seen::contains);
        List<Example> others = having(told, label -> !seen.contains(label));
        if (!known.isEmpty()) {
            lines.add(
                    "of the %d labels that there were examples of: %s".formatted(seen.size(), quality(models, known)));
        }
        if (!others.isEmpty()) {
            lines.add("of the %d other labels: %s".formatted(labels(others).size(), quality(models, others)));
        }
        return lines;
    }

    private static List<Example> having(List<Example> told, Predicate<String> label) {
        return told.stream().filter(example -> label.test(example.label())).toList();
    }

    private Map<Language, TextModel> models(List<Example> learnt) {
        Map<Language, TextModel> models = new EnumMap<>(Language.class);
        byLanguage(learnt)
                .forEach((language, examples) -> models.put(
                        language,
                        TextModel.of(TrainingSet.of(examples, described.getOrDefault(language, List.of())), meanings)));
        return models;
    }

    private static Map<Language, List<Example>> byLanguage(List<Example> examples) {
        return examples.stream().collect(Collectors.groupingBy(example -> Language.of(example.text())));
    }

    private static Set<String> labels(Collection<Example> examples) {
        return examples.stream().map(Example::label).collect(Collectors.toCollection(TreeSet::new));
    }

    private Quality quality(Map<Language, TextModel> models, List<Example> told) {
        return Quality.of(
                told.stream().map(Example::label).toList(),
                told.stream().map(example -> labelOf(example.text(), models)).toList());
    }

    private String labelOf(String text, Map<Language, TextModel> models) {
        TextModel model = models.get(Language.of(text));
        return model == null ? UNKNOWN : model.labelOf(text, meanings);
    }
}
