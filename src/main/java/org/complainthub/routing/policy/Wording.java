package org.complainthub.routing.policy;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.complainthub.complaint.Complaint;

/** The customer's own words, made alike for looking words up: without difference of case and width. */
record Wording(String folded) {

    static Wording of(Complaint complaint) {
        String subject = complaint.text().subject();
        return new Wording(
                fold((subject == null ? "" : subject) + "\n" + complaint.text().customerWords()));
    }

    /** @param words folded ones; a number, such as that of a hotline, is none inside an order number, a price or a telephone number */
    boolean hasAny(Collection<String> words) {
        return words.stream().anyMatch(word -> folded.contains(word) && (!isNumber(word) || standsAlone(word)));
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private boolean standsAlone(String number) {
        return Pattern.compile("(?:(?<![\\p{Alnum}#-])(?<!\\d\\.)|(?<=(?<!\\d)0\\d{2,3}-))" + number
                        + "(?![\\p{Alnum}#]|-\\d|\\.\\d|\\s*[元块塊])")
                .matcher(folded)
                .find();
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static List<String> fold(Collection<String> words) {
        return words.stream().map(Wording::fold).toList();
    }
}
