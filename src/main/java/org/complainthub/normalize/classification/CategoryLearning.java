package org.complainthub.normalize.classification;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.complainthub.complaint.Severity;
import org.complainthub.normalize.classification.learning.CategoryLearner;
import org.complainthub.normalize.classification.learning.Example;
import org.complainthub.normalize.classification.learning.LabelTrial;
import org.complainthub.normalize.classification.learning.LearnedExperience;
import org.complainthub.normalize.classification.learning.LearnedModels;
import org.complainthub.normalize.classification.meaning.Exemplars;
import org.complainthub.normalize.classification.meaning.Meanings;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;

/** Lets classification learn from complaints of which people know the category. */
public final class CategoryLearning {

    private static final String NOTHING = "NOTHING_FOUND";

    private final DataFiles files;
    private final ReferenceData reference;
    private final LearnedModels models;
    private final Clock clock;
    private final Meanings meanings;

    CategoryLearning(DataFiles files, ReferenceData reference, LearnedModels models, Clock clock) {
        this.files = files;
        this.reference = reference;
        this.models = models;
        this.clock = clock;
        this.meanings = meanings(ComplaintClassifier.exemplars(files, reference));
    }

    /** Without exemplars nothing is compared with anything, and no model is loaded for it. */
    private Meanings meanings(Exemplars exemplars) {
        return exemplars.exemplars().isEmpty()
                ? Meanings.none()
                : Meanings.inProcess(exemplars).with(LearnedExperience.of(models, this::isGrave));
    }

    /**
     * Without a running hub.
     *
     * @param directory where what was learnt is kept
     */
    public static CategoryLearning into(Path directory, DataFiles files, Clock clock) {
        return new CategoryLearning(files, ReferenceData.from(files), new LearnedModels(directory), clock);
    }

    /** Sentence embeddings and exemplars with what was learnt so far. */
    Meanings meanings() {
        return meanings;
    }

    /** Whether examples with these labels can be put into force. */
    public boolean knows(List<Example> examples) {
        return examples.stream()
                .allMatch(example -> reference.category(example.label()).isPresent());
    }

    /** Learns, compares, and puts into force what is better; a line on each language. */
    public List<CategoryLearner.Outcome> learn(List<Example> examples) {
        return new CategoryLearner(meanings, models, this::isGrave, clock)
                .learn(asRead(examples).stream().distinct().toList(), this::classified);
    }

    /**
     * Tries labels that are no categories.
     *
     * @param described what labels are about, for as many of them as somebody described
     */
    public List<String> tried(List<Example> learnt, List<Example> told, List<Example> described) {
        return new LabelTrial(meanings, asRead(described)).of(asRead(learnt), asRead(told));
    }

    /** With the texts in the form in which classification reads them. */
    private List<Example> asRead(List<Example> examples) {
        ComplaintClassifier reading = new ComplaintClassifier(files, reference, Meanings.none());
        return examples.stream()
                .map(example -> new Example(reading.beginning(example.text()), example.label(), example.at()))
                .filter(example -> !example.text().isBlank())
                .toList();
    }

    private List<String> classified(List<String> texts, Meanings having) {
        ComplaintClassifier classifier = new ComplaintClassifier(files, reference, having);
        return texts.stream()
                .map(text -> classifier.primaryOf(text).orElse(NOTHING))
                .toList();
    }

    private boolean isGrave(String label) {
        return reference
                .category(label)
                .filter(category -> category.severity() == Severity.S1)
                .isPresent();
    }
}
