package org.complainthub.normalize.classification.learning;

import java.util.List;
import java.util.TreeSet;
import org.complainthub.normalize.classification.meaning.Meanings;

/** Tries how well labels of any kind can be learnt; nothing is put into force. */
public final class LabelTrial {

    private final Meanings meanings;

    public LabelTrial(Meanings meanings) {
        this.meanings = meanings.remembering();
    }

    /**
     * Learns from some and tells the others.
     *
     * @return two lines for a person: all the others, and those whose label was among what was learnt from
     */
    public List<String> of(List<Example> learnt, List<Example> told) {
        TextModel model = TextModel.of(learnt, meanings);
        List<Example> possible = told.stream()
                .filter(example -> model.linear().labels().contains(example.label()))
                .toList();
        return List.of(
                "all: " + quality(model, told),
                "of the %d labels that there were examples of: %s"
                        .formatted(new TreeSet<>(model.linear().labels()).size(), quality(model, possible)));
    }

    private Quality quality(TextModel model, List<Example> told) {
        return Quality.of(
                told.stream().map(Example::label).toList(),
                told.stream()
                        .map(example -> model.labelOf(example.text(), meanings))
                        .toList());
    }
}
