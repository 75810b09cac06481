package org.complainthub.normalize.classification.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;

/**
 * Sentences as customers say them, by what they mean: the content of {@code exemplars.yaml}.
 *
 * @param purposes labels that are no category, such as praise or a question
 * @param exemplars label to the sentences of each language, one a line
 */
public record Exemplars(List<String> purposes, Map<String, Sentences> exemplars) {

    /**
     * Reads the file.
     *
     * @param isCategory tells whether the taxonomy has a code
     * @throws InvalidReferenceData when it is unfit or has a label that is neither a category nor a purpose
     */
    public static Exemplars from(DataFiles files, Predicate<String> isCategory) {
        Exemplars read = files.read("exemplars.yaml", Exemplars.class);
        for (String label : read.exemplars.keySet()) {
            if (!read.purposes.contains(label) && !isCategory.test(label)) {
                throw new InvalidReferenceData("exemplars.yaml: " + label + " is neither a category nor a purpose");
            }
        }
        return read;
    }

    /** The same with every sentence in the form that the customer's sentences will have. */
    public Exemplars folded(UnaryOperator<String> folding) {
        Map<String, Sentences> folded = new LinkedHashMap<>();
        exemplars.forEach((label, sentences) -> folded.put(
                label, new Sentences(foldedLines(sentences.zh, folding), foldedLines(sentences.en, folding))));
        return new Exemplars(purposes, folded);
    }

    private static String foldedLines(String lines, UnaryOperator<String> folding) {
        return lines.lines().map(folding).collect(Collectors.joining("\n"));
    }

    List<Exemplar> in(Language language) {
        List<Exemplar> all = new ArrayList<>();
        exemplars.forEach((label, sentences) -> sentences
                .in(language)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> all.add(new Exemplar(label, line))));
        return all;
    }

    /** The languages that there are exemplars in. */
    public enum Language {
        ZH("bge-small-zh-v1.5"),
        EN("bge-small-en-v1.5");

        private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

        private static final Pattern OTHER_LETTER = Pattern.compile("[\\p{L}&&[^\\p{IsHan}\\p{IsLatin}]]");

        /** Between Chinese characters, Japanese has half its letters in others. */
        private static final int OTHER_SHARE = 4;

        /** An English text may name a Chinese plate or store. */
        private static final int CHINESE_SHARE = 8;

        private static final Pattern MARKED_LETTER = Pattern.compile("[\\p{IsLatin}&&[^a-zA-Z]]");

        private static final Pattern ENGLISH_SMALL_WORD =
                Pattern.compile("(?iU)\\b(the|and|to|it|my|you|for|not|that|have|with|this|they|but|is|was|of|i)\\b");

        private static final Pattern OTHER_SMALL_WORD = Pattern.compile(
                "(?iU)\\b(les?|une|est|que|qui|pas|dans|pour|avec|vous|je|votre|der|das|und|ich|nicht|ist"
                        + "|eine?|auf|mein|haben|wir|los|las|por|para|una|pero|muy|che|sono|della|uma|meu|het|een|niet"
                        + "|mijn|yang|saya|tidak|nie|jest)\\b");

        /** One marked letter in so many is more than English has. */
        private static final int MARKED_SHARE = 12;

        private final String embedding;

        Language(String embedding) {
            this.embedding = embedding;
        }

        /** The name of what embeds it; what was fitted to another does not fit it. */
        public String embedding() {
            return embedding;
        }

        /** Whether a text is in one of these languages; what is like an exemplar in others is so by chance. */
        static boolean isWritten(String text) {
            long letters = text.codePoints().filter(Character::isLetter).count();
            return count(OTHER_LETTER, text) * OTHER_SHARE <= letters
                    && (of(text) == ZH || !isOfAnotherLatinLanguage(text, letters));
        }

        /** By letters with marks, which Vietnamese or Polish have many of, or by the small words of French, German, Spanish … */
        private static boolean isOfAnotherLatinLanguage(String text, long letters) {
            long others = count(OTHER_SMALL_WORD, text);
            return count(MARKED_LETTER, text) * MARKED_SHARE > letters
                    || (others > 1 && others > count(ENGLISH_SMALL_WORD, text));
        }

        private static long count(Pattern pattern, String text) {
            return pattern.matcher(text).results().count();
        }

        /** That in which most is said. */
        public static Language of(String text) {
            long letters = text.codePoints().filter(Character::isLetter).count();
            return count(HAN, text) * CHINESE_SHARE >= letters ? ZH : EN;
        }
    }

    record Exemplar(String label, String sentence) {}

    /** The sentences of one label. */
    public record Sentences(String zh, String en) {

        String in(Language language) {
            return language == Language.ZH ? zh : en;
        }
    }
}
