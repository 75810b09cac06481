package org.complainthub.normalize.classification;

import java.util.List;
import org.complainthub.normalize.classification.meaning.Reading;

/** What a text seems to be written for, by its sentences and as a whole. */
record Purposes(List<Reading> sentences, List<Reading> whole) {

    private static final double LIKELY = 0.3;
    private static final double RESIGNED = 0.5;

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

    private boolean inASentence(String label) {
        return sentences.stream().anyMatch(reading -> reading.label().equals(label) && reading.probability() > LIKELY);
    }

    /** How probable a label is of the text as a whole. */
    double whole(String label) {
        return whole.stream()
                .filter(reading -> reading.label().equals(label))
                .mapToDouble(Reading::probability)
                .sum();
    }
}
