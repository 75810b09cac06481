package org.complainthub.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assumptions;
import org.complainthub.normalize.classification.learning.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleFileTest {

    @TempDir
    Path directory;

    @Test
    void takesRowsOfOneLabel() throws IOException {
        Path file = file("\uFEFFtext,label\r\n\"座椅异响, 很吵\",\"H93,H15,\"\r\n刹车软,\"E43,A12\"\r\n,H1\r\n漏油,\r\n");
        assertThat(new ExampleFile(options(file, "--label-length", "1")).read(file))
                .extracting(Example::text, Example::label)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("座椅异响, 很吵", "H"));
    }

    @Test
    void takesNamesOfOtherColumnsOutOfTheText() throws IOException {
        Path file = file("maker,model,text,label\r\n海隼,苍岭 X5,海隼苍岭 x5座椅异响,H\r\n海隼,云雀,云雀,A\r\n");
        assertThat(new ExampleFile(options(file)).read(file))
                .extracting(Example::text)
                .containsExactly("座椅异响", "云雀");
    }

    @Test
    void namesTheColumnsWhenOneIsMissing() throws IOException {
        Path file = file("words,label\r\na,b\r\n");
        assertThatThrownBy(() -> new ExampleFile(options(file)).read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no column text but [words, label]");
    }

    @Test
    void refusesArgumentsThatItDoesNotKnow() {
        assertThatThrownBy(() -> LearnOptions.parse("--fast")).hasMessageContaining("do not know what --fast means");
        assertThatThrownBy(() -> LearnOptions.parse("nowhere.csv")).hasMessage("nowhere.csv is no file");
        assertThatThrownBy(() -> LearnOptions.parse("--label-length", "x")).hasMessageContaining("x is no number");
    }

    @Test
    void readsWhatCodesAreAboutWholeAndPieceByPiece() throws IOException {
        Path codes = file("code,zh,en\r\nE43,\"刹车异响、刹车软\",brakes squeal\r\nE47,刹车片磨损,\r\n");
        assertThat(new CodeList(options(codes, "--label-length", "1")).read(codes))
                .extracting(Example::text, Example::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("刹车异响、刹车软", "E"),
                        org.assertj.core.groups.Tuple.tuple("刹车异响", "E"),
                        org.assertj.core.groups.Tuple.tuple("刹车软", "E"),
                        org.assertj.core.groups.Tuple.tuple("brakes squeal", "E"),
                        org.assertj.core.groups.Tuple.tuple("刹车片磨损", "E"));
    }

    @Test
    void refusesACodeListThatSaysNothing() throws IOException {
        Path codes = file("code\r\nE43\r\n");
        assertThatThrownBy(() -> new CodeList(options(codes)).read(codes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no row with a code and what it is about");
    }

    /** With {@code -Dcorpus=DIR}: one-line complaints of one month, tried on another month. */
    @Test
    void learnsOneMonthForTheOther() throws IOException {
        Assumptions.assumeThat(System.getProperty("corpus")).as("-Dcorpus=DIR").isNotNull();
        Path routing = Path.of(System.getProperty("corpus"), "routing");
        assertThat(LearnCommand.run(
                        routing.resolve("car_complain_2020-06.csv").toString(),
                        "--text-column",
                        "desc",
                        "--label-column",
                        "problem",
                        "--label-length",
                        "1",
                        "--test",
                        routing.resolve("car_complain_2020-08.csv").toString()))
                .isZero();
    }

    private static LearnOptions options(Path file, String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = file.toString();
        System.arraycopy(more, 0, arguments, 1, more.length);
        return LearnOptions.parse(arguments);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("examples.csv"), content);
    }
}
