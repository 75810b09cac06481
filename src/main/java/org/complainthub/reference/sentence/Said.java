package org.complainthub.reference.sentence;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the hub says, in one language, with the names of codes. Words of people stay as they are. */
public final class Said {

    private static final int LONGEST = 4000;
    private static final Pattern BEHIND_A_CODE = Pattern.compile("([A-Z][A-Z0-9_]+): (.+)", Pattern.DOTALL);
    private static final Pattern CODES = Pattern.compile("[A-Za-z][A-Za-z0-9_]+(?:, [A-Za-z][A-Za-z0-9_]+)+");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Language language;
    private final ZoneId zone;

    Said(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    /**
     * A sentence with blanks and how it is said in the language.
     *
     * @param beginning what stands before its first blank
     */
    record Form(String beginning, Pattern pattern, String translation) {

        static Form of(Sentence sentence, String language) {
            String say = sentence.say();
            return new Form(say.substring(0, say.indexOf('{')), Blanks.pattern(say), sentence.in(language));
        }

        Optional<Matcher> matching(String words) {
            return Optional.of(pattern.matcher(words))
                    .filter(matcher -> words.startsWith(beginning) && matcher.matches());
        }
    }

    /**
     * The sentences of a language.
     *
     * @param whole those without blanks, and codes with their names
     * @param between what stands between sentences
     * @param behindName what stands behind a name that a sentence is about
     * @param betweenNames what stands between names
     */
    record Language(
            Map<String, String> whole, List<Form> forms, String between, String behindName, String betweenNames) {}

    /** In the language of the reader; the words themselves when they are somebody's own. Null is empty. */
    public String of(@Nullable String words) {
        if (words == null || words.length() > LONGEST) {
            return words == null ? "" : words;
        }
        return Optional.ofNullable(language.whole().get(words))
                .or(() -> inAForm(words))
                .or(() -> behindACode(words))
                .orElseGet(() -> words.contains("; ") ? several(words) : codes(words));
    }

    private Optional<String> inAForm(String words) {
        return language.forms().stream()
                .flatMap(form -> form
                        .matching(words)
                        .map(found -> Blanks.filled(form.translation(), blank -> value(blank, found.group(blank))))
                        .stream())
                .findFirst();
    }

    private Optional<String> behindACode(String words) {
        Matcher matcher = BEHIND_A_CODE.matcher(words);
        return matcher.matches() && language.whole().containsKey(matcher.group(1))
                ? Optional.of(of(matcher.group(1)) + language.behindName() + of(matcher.group(2)))
                : Optional.empty();
    }

    private String several(String words) {
        List<String> sentences = List.of(words.split("; "));
        List<String> told = sentences.stream().map(this::of).toList();
        return told.equals(sentences) ? words : String.join(language.between(), told);
    }

    private String codes(String words) {
        return CODES.matcher(words).matches()
                        && Arrays.stream(words.split(", ")).allMatch(language.whole()::containsKey)
                ? Arrays.stream(words.split(", "))
                        .map(language.whole()::get)
                        .collect(Collectors.joining(language.betweenNames()))
                : words;
    }

    private String value(String blank, String value) {
        return blank.startsWith("time")
                ? TIME.format(OffsetDateTime.parse(value).atZoneSameInstant(zone))
                : of(value);
    }
}
