package org.complainthub.normalize.classification;

import java.util.List;
import org.complainthub.normalize.classification.meaning.Reading;

/** What a text seems to be written for, by its sentences and as a whole. */
record Purposes(List<Reading> sentences, List<Reading> whole) {

    private static final double LIKELY = 0.3;
    private static final double RESIGNED = 0.5;
    private static final double PLAIN = 0.6;

    /** An advert, a notice, a test: written for nobody in particular. */
    boolean isForNobody() {
        return whole("NO_FEEDBACK") > PLAIN;
    }

    boolean hasAdvert() {
        return inASentence("NO_FEEDBACK", PLAIN);
    }

    boolean praises() {
        return whole("PRAISE") + whole("SETTLED") > LIKELY;
    }

    boolean asks() {
        return whole("ENQUIRY") > LIKELY || inASentence("ENQUIRY", LIKELY);
    }

    boolean proposes() {
        return whole("SUGGESTION") > LIKELY || inASentence("SUGGESTION", LIKELY);
    }

    boolean resigns() {
        return whole("GRUMBLE") > RESIGNED || inASentence("GRUMBLE", RESIGNED);
    }

    boolean accuses() {
        return whole("REPORT") > LIKELY;
    }

    private boolean inASentence(String label, double more) {
        return sentences.stream().anyMatch(reading -> reading.label().equals(label) && reading.probability() > more);
    }

    /** How probable a label is of the text as a whole. */
    double whole(String label) {
        return whole.stream()
                .filter(reading -> reading.label().equals(label))
                .mapToDouble(Reading::probability)
                .sum();
    }
}
