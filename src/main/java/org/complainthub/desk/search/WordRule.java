package org.complainthub.desk.search;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
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

    /** In order: the first that fits is taken, the last fits everything. */
    static List<WordRule> inOrder(Vocabulary vocabulary) {
        return List.of(
                new WordRule("file number", like("(?i)C-\\d{4}-[A-Z0-9-]{4,16}"), FileSearch::number),
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
