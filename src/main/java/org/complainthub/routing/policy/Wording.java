package org.complainthub.routing.policy;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.complainthub.complaint.Complaint;

/** The customer's own words, made alike for looking words up: without difference of case and width. */
record Wording(String folded) {

    static Wording of(Complaint complaint) {
        String subject = complaint.text().subject();
        return new Wording(
                fold((subject == null ? "" : subject) + "\n" + complaint.text().customerWords()));
    }

    /** @param words folded ones */
    boolean hasAny(Collection<String> words) {
        return words.stream().anyMatch(folded::contains);
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static List<String> fold(Collection<String> words) {
        return words.stream().map(Wording::fold).toList();
    }
}
