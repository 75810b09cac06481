package org.complainthub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the pages, in files that Spring's message source reads. */
class PageWordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "desk"})
    void existInBothLanguages(String bundle) throws IOException {
        assertThat(words(bundle + "_zh").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(words(bundle).stringPropertyNames());
    }

    /** Only a text with a value in it is a {@link java.text.MessageFormat}, in which an apostrophe is written twice. */
    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_zh", "desk", "desk_zh"})
    void haveApostrophesAsTheyAreRead(String file) throws IOException {
        assertThat(words(file)).allSatisfy((key, text) -> assertThat(text.toString())
                .doesNotContainPattern(
                        PLACEHOLDER.matcher(text.toString()).find() ? LONE_APOSTROPHE : Pattern.compile("''")));
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(PageWordsTest.class.getResourceAsStream("/" + file + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(text);
        }
        return words;
    }
}
