package org.complainthub.report.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.complainthub.report.Measures;
import org.jspecify.annotations.Nullable;

/** What an answer must have; each rule is named by what the returned mail says is missing. */
final class AnswerPolicy {

    private static final Map<String, Predicate<Measures>> RULES = rules();

    private AnswerPolicy() {}

    /** Codes of what is missing, empty when the answer may be accepted. */
    static List<String> missing(Measures measures) {
        return RULES.entrySet().stream()
                .filter(rule -> !rule.getValue().test(measures))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Predicate<Measures>> rules() {
        Map<String, Predicate<Measures>> rules = new LinkedHashMap<>();
        rules.put("corrective", measures -> measures.corrective() != null);
        rules.put("preventive", measures -> measures.preventive() != null);
        rules.put("separate", AnswerPolicy::areSeparate);
        return rules;
    }

    private static boolean areSeparate(Measures measures) {
        return measures.corrective() == null || !letters(measures.corrective()).equals(letters(measures.preventive()));
    }

    private static String letters(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\s\\p{P}]+", "");
    }
}
