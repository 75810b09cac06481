package org.complainthub.normalize.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedBookTest {

    private static final String MINE =
            """
            name: mine
            format: CSV
            recognise:
              columns: [[Vorgang]]
            """;

    @TempDir
    private Path config;

    private Path file;

    @BeforeEach
    void describe() throws IOException {
        file = Files.createDirectories(config.resolve("feeds")).resolve("mine.yaml");
        Files.writeString(file, MINE);
    }

    private FeedBook book() {
        return new FeedBook(new DataFiles(List.of(config.toUri().toString(), "classpath:defaults/")));
    }

    @Test
    void bringsANewFeedIntoForce() throws IOException {
        FeedBook book = book();
        Files.writeString(config.resolve("feeds/other.yaml"), MINE.replace("mine", "other"));
        assertThat(book.inForce().named("other")).isEmpty();

        book.refresh();

        assertThat(book.inForce().named("other")).isPresent();
    }

    @Test
    void keepsTheVersionBeforeABrokenOneAndTakesTheOthers() throws IOException {
        FeedBook book = book();
        Files.writeString(file, MINE + "fields: {shoeSize: [b]}\n");
        Files.writeString(config.resolve("feeds/other.yaml"), MINE.replace("mine", "other"));

        book.refresh();

        assertThat(book.inForce().named("mine")).isPresent();
        assertThat(book.inForce().named("other")).isPresent();
    }

    @Test
    void forgetsAFeedWhoseFileIsGone() throws IOException {
        FeedBook book = book();
        Files.delete(file);

        book.refresh();

        assertThat(book.inForce().named("mine")).isEmpty();
    }

    @Test
    void refusesTwoFeedsOfOneName() throws IOException {
        Files.writeString(config.resolve("feeds/twin.yaml"), MINE);

        assertThatThrownBy(this::book)
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessageContaining("feeds/twin.yaml:1: another file has the feed mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fields:\\n  text: [a]\\n  shoeSize: [b]|7",
                "formatt: CSV|5",
                "zone: Berlin/Mitte|5",
                "charset: EBCDIC-9999|5",
                "separator: ab|5",
                "scores:\\n  - {columns: [a], scale: NPS}\\n  - {columns: [b]}|7",
                "positions: {a: [9, 3]}|5",
                "datePatterns:\\n  - yyyy-{|6",
                "kinds: {Lob: GOOD}|5",
                "only:\\n  phone: '('|6",
                "required: [shoeSize]|5",
                "name: again|5"
            })
    void namesFileAndLineOfWhatIsWrong(String added, int line) throws IOException {
        Files.writeString(file, MINE + added.replace("\\n", "\n") + "\n");

        assertThatThrownBy(this::book)
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessageContaining("feeds/mine.yaml:" + line + ":");
    }
}
