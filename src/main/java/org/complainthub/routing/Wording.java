package org.complainthub.routing;

import java.text.Normalizer;
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

    boolean hasAny(List<String> words) {
        return words.stream().anyMatch(word -> folded.contains(fold(word)));
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
