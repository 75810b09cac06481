package org.complainthub.desk.search;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.complainthub.desk.Vocabulary;
import org.complainthub.matching.archive.FileSearch;

/**
 * What a word in the search box may be.
 *
 * @param fits whether it looks like it
 * @param narrow asks the search for it
 */
record WordRule(String name, Predicate<String> fits, BiConsumer<FileSearch, String> narrow) {

    private static final int SHORTEST_CATEGORY = 2;

    /**
     * In order: the first that fits is taken, the last fits everything.
     *
     * @param fileOfReport number of the file of a report, empty when there is no such report
     */
    static List<WordRule> inOrder(Vocabulary vocabulary, UnaryOperator<String> fileOfReport) {
        return List.of(
                new WordRule("file number", like("(?i)C-\\d{4}-[A-Z0-9-]{4,16}"), FileSearch::number),
                new WordRule(
                        "report number",
                        like("(?i)CAR-\\d{4}-\\d{6,9}"),
                        (search, words) -> search.number(fileOfReport.apply(words.toUpperCase(Locale.ROOT)))),
                new WordRule("e-mail address", like("\\S+@\\S+"), FileSearch::email),
                new WordRule("phone", like("\\+?[\\d\\s()*-]{7,20}"), FileSearch::phone),
                new WordRule("number with a digit", like(".*\\d.*"), FileSearch::anyNumber),
                new WordRule(
                        "category",
                        words -> words.length() >= SHORTEST_CATEGORY
                                && !vocabulary.categoriesCalled(words).isEmpty(),
                        (search, words) -> search.categories(vocabulary.categoriesCalled(words))),
                new WordRule("name", words -> true, FileSearch::name));
    }

    private static Predicate<String> like(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }
}
