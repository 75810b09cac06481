package org.complainthub.normalize.classification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.complainthub.normalize.language.FoldedText;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;
import org.complainthub.reference.ReferenceData;
import org.complainthub.wording.PhraseIndex;
import org.jspecify.annotations.Nullable;

/**
 * How customers say it: the content of {@code phrases.yaml}.
 *
 * @param index shared by all phrases of the book, not in the file
 */
record PhraseBook(
        Map<String, String> words,
        Map<String, String> folds,
        String masks,
        Map<String, CategoryPhrases> categories,
        Map<String, String> signals,
        Map<String, String> context,
        Map<String, String> remedies,
        Map<String, String> declared,
        @JsonIgnore PhraseIndex index) {

    PhraseBook {
        requireGiven("words", words);
        requireGiven("folds", folds);
        requireGiven("masks", masks);
        requireGiven("categories", categories);
        requireGiven("signals", signals);
        requireGiven("context", context);
        requireGiven("remedies", remedies);
        requireGiven("declared", declared);
        index = new PhraseIndex();
    }

    /** A file of an operator may leave out what the type demands. */
    private static void requireGiven(String name, @Nullable Object value) {
        if (value == null || (value instanceof Map<?, ?> map && map.containsValue(null))) {
            throw new IllegalArgumentException(name + " is missing, or something in it");
        }
    }

    /** @throws InvalidReferenceData when the file is unfit or names a category that the taxonomy lacks */
    static PhraseBook from(DataFiles files, ReferenceData reference) {
        PhraseBook book = files.read("phrases.yaml", PhraseBook.class);
        for (String code : book.categories.keySet()) {
            if (reference.category(code).isEmpty()) {
                throw new InvalidReferenceData("phrases.yaml: category " + code + " is not in taxonomy.yaml");
            }
        }
        return book;
    }

    /** The phrases of a signal, remedy or context; none when the file has no such entry. */
    PhraseSet phrases(@Nullable String text) {
        return new PhraseSet(text, words, index);
    }

    /** The text in the one form that phrases are written in. */
    String folded(String text) {
        String folded = FoldedText.of(text);
        for (Map.Entry<String, String> fold : folds.entrySet()) {
            folded = folded.replace(fold.getKey(), fold.getValue());
        }
        return folded;
    }

    /**
     * The phrases of a category.
     *
     * @param strict neither hearsay beside own experience nor a later "solved" takes it off
     * @param weighed phrases that do not stand by themselves, however grave the category, but are weighed with what the words mean
     * @param except what makes a sentence not count
     * @param subsumes codes that are not listed beside this one
     */
    record CategoryPhrases(
            @Nullable Boolean strict,
            @Nullable String zh,
            @Nullable String en,
            @Nullable String weighed,
            @Nullable String except,
            @Nullable String subsumes) {

        boolean isStrict() {
            return Boolean.TRUE.equals(strict);
        }
    }
}
