package org.complainthub.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "abc",
            "the BRAKES squeal, the brake is gone",
            "刹车一直异响，我要投诉",
            "我不知道怎么回事 no one called me back. No reply!",
            "Straſse und ISTANBUL \u212Aelvin ım Wagen",
            "aaabbb ccc|[x] (y) 12315 ** 4s店 4S",
            "自动回复: I am out of office until Monday",
            "😀 grinning 😀😀");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brak(e|es|ing)|squeal",
                "(?i)BRAKE|没人|投诉",
                "a|b|c",
                "(a|b)+c?|x",
                "[abc]{2,}|(?<!the )brake",
                "刹车[^，]{0,6}异响|我(不|要)(投诉|知道)",
                "no (one|body)[^.]{0,20}call|reply\\b",
                "\\bno reply|\\[x\\]|\\(y\\)|\\|",
                "😀?g|😀{2}",
                "4[sS]店|4s",
                "(?im)^自动回复.*$|office",
                "kelvin|stras+e|istanbul",
                "(?:out|away) (?:of|from) (?:the )?office|i am",
                "\\p{IsHan}{3}|\\d+",
                "x*|b+",
                "(?=.*brake)the|squeal(?!ing)"
            })
    void findsWhatTheExpressionFinds(String regex) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        Pattern whole = Pattern.compile(regex, flags);
        Phrases phrases = Phrases.of(regex, flags);
        for (String text : TEXTS) {
            assertThat(phrases.isIn(text))
                    .as(text)
                    .isEqualTo(whole.matcher(text).find());
            assertThat(phrases.all(text, 100).stream().map(PhrasesTest::told))
                    .as(text)
                    .containsExactlyElementsOf(
                            whole.matcher(text).results().map(PhrasesTest::told).toList());
            assertThat(phrases.first(text).map(PhrasesTest::told))
                    .as(text)
                    .isEqualTo(
                            whole.matcher(text).results().map(PhrasesTest::told).findFirst());
        }
    }

    private static String told(MatchResult match) {
        return match.start() + " " + match.group();
    }

    @Test
    void takesTheFirstThatIsAccepted() {
        Phrases phrases = Phrases.of(Stream.of("车", "刹车").map(Pattern::compile).toList());
        assertThat(phrases.first("刹车", match -> match.group().length() == 1).map(MatchResult::start))
                .contains(1);
        assertThat(phrases.first("刹车", match -> false)).isEmpty();
    }

    @Test
    void sharesOneLookAtATextWithOtherSets() {
        PhraseIndex index = new PhraseIndex();
        Phrases brakes = index.phrases(List.of(Pattern.compile("刹车"), Pattern.compile("brakes?")));
        assertThat(brakes.isIn("the brake")).isTrue();
        Phrases waiting = index.phrases(List.of(Pattern.compile("wait(ed)?"), Pattern.compile("brakes?")));
        assertThat(waiting.isIn("I waited")).isTrue();
        assertThat(waiting.isIn("the brake")).isTrue();
        assertThat(brakes.isIn("I waited")).isFalse();
    }

    @Test
    void replacesOneExpressionAfterTheOther() {
        Phrases phrases = Phrases.of(Stream.of("ab", "b").map(Pattern::compile).toList());
        assertThat(phrases.replacedIn("abb", match -> "-".repeat(match.group().length())))
                .isEqualTo("---");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "brake(s|d)?; brake",
                "x?brake; brake",
                "ab+c; ab",
                "(front|rear) brake; ' brake'",
                "(front|rear)\\s; front,rear",
                "[没不]; 没,不",
                "a|; ''",
                "\\d{4}; ''",
                "(?<year>\\d+)年(?!前); 年",
                "(?:a|b)?cd|(?i)EF; cd,ef",
                "\\Qa\\E; ''"
            })
    void knowsWhatAMatchNeeds(String regex, String pieces) {
        assertThat(Needed.in(regex)).containsExactly(pieces.isEmpty() ? new String[0] : pieces.split(","));
    }
}
