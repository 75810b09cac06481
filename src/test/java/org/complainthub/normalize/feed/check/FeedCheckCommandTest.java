package org.complainthub.normalize.feed.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedCheckCommandTest {

    @TempDir
    Path folder;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        PrintStream sheet = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(sheet);
        System.setErr(sheet);
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void showsWhatBecomesOfEachRow() throws IOException {
        Path file = Files.writeString(
                folder.resolve("nps.csv"),
                "Response ID,NPS,Comment,Mobile\nr1,3,waited two hours,13800000001\nr2,99,,13800000002\n");
        assertThat(FeedCheckCommand.run(file.toString())).isZero();
        assertThat(text())
                .contains("read as nps", "nps.csv#r1", "waited two hours", "13800000001")
                .contains("rows 2 = receipts 1 + combined 0 + rejected 1");
    }

    @Test
    void readsByADescriptorThatIsNotInForceYet() throws IOException {
        Path feeds = Files.createDirectories(folder.resolve("trial/feeds"));
        Files.writeString(
                feeds.resolve("own.yaml"),
                "name: own\nformat: CSV\nrecognise: {columns: [[Beanstandung]]}\nfields: {text: [Beanstandung]}\n");
        Path file = Files.writeString(folder.resolve("a.csv"), "Nr;Beanstandung\n1;Klappert\n");
        assertThat(FeedCheckCommand.run(
                        "--config", folder.resolve("trial").toString(), "--feed", "own", file.toString()))
                .isZero();
        assertThat(text()).contains("read as own", "Klappert");
    }

    @Test
    void saysWhyItCannot() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xml"), "<!DOCTYPE a><a><b>c</b></a>");
        assertThat(FeedCheckCommand.run(file.toString())).isEqualTo(1);
        assertThat(FeedCheckCommand.run("--feed", "unheard-of", file.toString()))
                .isEqualTo(2);
        assertThat(text()).contains("refused", "there is no feed unheard-of");
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
