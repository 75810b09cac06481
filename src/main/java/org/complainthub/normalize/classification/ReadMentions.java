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
    private static final double BESIDE_PHRASES = 0.7;

    private static final double ALONE = 0.35;
    private static final double GRAVE = 0.6;

    private final ReferenceData reference;
    private final Comparator<Mention> order;

    ReadMentions(ReferenceData reference, Comparator<Mention> order) {
        this.reference = reference;
        this.order = order;
    }

    List<Mention> joined(List<Mention> found, List<Reading> readings, List<String> sentences) {
        List<Mention> joined = new ArrayList<>(found);
        Set<String> known = new LinkedHashSet<>();
        found.forEach(mention -> known.add(mention.category()));
        for (Reading reading : readings) {
            boolean category = reference.category(reading.label()).isPresent();
            if (category && reading.probability() >= needed(reading, found) && known.add(reading.label())) {
                joined.add(new Mention(reading.label(), start(reading.sentence(), sentences), reading.explanation()));
            }
        }
        joined.sort(order);
        return joined;
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
