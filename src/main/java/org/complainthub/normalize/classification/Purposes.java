package org.complainthub.normalize.classification;

import java.util.List;
import java.util.stream.Stream;
import org.complainthub.normalize.classification.meaning.Reading;

/** What a text seems to be written for, by its sentences and as a whole. */
record Purposes(List<Reading> sentences, List<Reading> whole) {

    private static final double LIKELY = 0.3;
    private static final double RESIGNED = 0.5;
    private static final double WHOLE_SHARE = 0.5;

    boolean praises() {
        return whole("PRAISE") + whole("SETTLED") > LIKELY;
    }

    boolean asks() {
        return whole("ENQUIRY") > LIKELY || inASentence("ENQUIRY");
    }

    boolean proposes() {
        return whole("SUGGESTION") > LIKELY || inASentence("SUGGESTION");
    }

    boolean resigns() {
        return whole("GRUMBLE") > RESIGNED
                || sentences.stream()
                        .anyMatch(reading -> reading.label().equals("GRUMBLE") && reading.probability() > RESIGNED);
    }

    boolean accuses() {
        return whole("REPORT") > LIKELY;
    }

    /** How sure a reading is, the sentence and the whole taken together. */
    double weight(Reading reading) {
        return reading.probability() * (1 - WHOLE_SHARE) + whole(reading.label()) * WHOLE_SHARE;
    }

    /** How probable a label is where it is most. */
    double best(String label) {
        return Stream.concat(sentences.stream(), whole.stream())
                .filter(reading -> reading.label().equals(label))
                .mapToDouble(Reading::probability)
                .max()
                .orElse(0);
    }

    private boolean inASentence(String label) {
        return sentences.stream().anyMatch(reading -> reading.label().equals(label) && reading.probability() > LIKELY);
    }

    private double whole(String label) {
        return whole.stream()
                .filter(reading -> reading.label().equals(label))
                .mapToDouble(Reading::probability)
                .sum();
    }
}
