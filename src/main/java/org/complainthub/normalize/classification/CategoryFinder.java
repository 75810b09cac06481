package org.complainthub.normalize.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import org.complainthub.complaint.Severity;
import org.complainthub.reference.Category;
import org.complainthub.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** Finds the categories that a customer complains of: the gravest first, then in the order of mention. */
final class CategoryFinder {

    private static final String IGNORED = "COMPLAINT_IGNORED";

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Comparator<Mention> order;
    private final Context context;

    CategoryFinder(PhraseBook book, ReferenceData reference) {
        context = new Context(book);
        book.categories().forEach((code, phrases) -> rules.put(code, Rule.of(phrases, book)));
        order = Comparator.comparing((Mention mention) -> IGNORED.equals(mention.category()))
                .thenComparing(mention -> severity(reference, mention.category()))
                .thenComparing(Mention::position);
    }

    /** Gravest first, then in the order of mention, a complaint ignored last. */
    Comparator<Mention> order() {
        return order;
    }

    boolean isOfOthers(String sentence) {
        return context.isOfOthers(sentence);
    }

    /** @param sentences folded, with the masks blanked out */
    List<Mention> find(List<String> sentences) {
        Map<String, Mention> mentions = new LinkedHashMap<>();
        int position = 0;
        for (String sentence : sentences) {
            for (Map.Entry<String, Rule> rule : rules.entrySet()) {
                Mention before = mentions.get(rule.getKey());
                Mention mention = before != null && before.certain() ? null : mention(rule, sentence, position);
                if (mention != null && (before == null || mention.certain())) {
                    mentions.put(rule.getKey(), mention);
                }
            }
            position += sentence.length();
        }
        return ordered(mentions);
    }

    private @Nullable Mention mention(Map.Entry<String, Rule> coded, String sentence, int position) {
        Rule rule = coded.getValue();
        Predicate<MatchResult> meant = match -> context.isMeant(sentence, match, rule.strict());
        MatchResult certain = rule.certain(sentence, meant);
        MatchResult hit = certain != null ? certain : rule.weighed().find(sentence, meant);
        return hit == null || rule.except().isIn(sentence)
                ? null
                : new Mention(coded.getKey(), position + hit.start(), hit.group(), certain != null);
    }

    /** Whether a category is only the cause or the symptom of one of these. */
    boolean isSubsumed(String code, Set<String> found) {
        return found.stream()
                .map(rules::get)
                .anyMatch(rule -> rule != null && rule.subsumes().contains(code));
    }

    private List<Mention> ordered(Map<String, Mention> mentions) {
        List<Mention> ordered = new ArrayList<>(mentions.values());
        ordered.removeIf(mention -> isSubsumed(mention.category(), mentions.keySet()));
        ordered.sort(order);
        return ordered;
    }

    private static Severity severity(ReferenceData reference, String code) {
        return reference.category(code).map(Category::severity).orElse(Severity.S4);
    }

    private record Rule(
            PhraseSet zh, PhraseSet en, PhraseSet weighed, PhraseSet except, Set<String> subsumes, boolean strict) {

        static Rule of(PhraseBook.CategoryPhrases phrases, PhraseBook book) {
            String subsumes = phrases.subsumes();
            return new Rule(
                    book.phrases(phrases.zh()),
                    book.phrases(phrases.en()),
                    book.phrases(phrases.weighed()),
                    book.phrases(phrases.except()),
                    subsumes == null ? Set.of() : Set.of(subsumes.split("\\s*/\\s*")),
                    phrases.isStrict());
        }

        @Nullable
        MatchResult certain(String sentence, Predicate<MatchResult> accepted) {
            MatchResult chinese = zh.find(sentence, accepted);
            return chinese != null ? chinese : en.find(sentence, accepted);
        }
    }
}
