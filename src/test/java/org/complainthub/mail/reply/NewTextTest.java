package org.complainthub.mail.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewTextTest {

    static Stream<Arguments> replies() throws IOException {
        try (InputStream file = NewTextTest.class.getResourceAsStream("/mail/reply/replies.txt")) {
            String all = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return all
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replace('⏎', '\n').split(" => "))
                    .map(parts -> Arguments.of(parts[0], parts[1]))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("replies")
    void findsTheNewText(String reply, String words) {
        assertThat(NewText.of(reply)).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("replies")
    void findsTheNewTextWithWindowsLineEnds(String reply, String words) {
        assertThat(NewText.of(reply.replace("\n", "\r\n")).replace("\r\n", "\n"))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "on 1 ",
                "> ",
                "wrote: ",
                "<a@b ",
                "From: a\n",
                "在2026年",
                "2026-09-07 8:42 <",
                "--\n",
                "_",
                " ",
                "On 1 a <a@b> wrote:x\n",
                "2026年9月7日 <\n",
                "\u0000",
                "本邮件及其"
            })
    void staysFastOnHostileText(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertThat(NewText.of(text)).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- \nChen", "发自我的 iPhone", "> old", "\n\n", "-----Original Message-----\nold"})
    void knowsThatNothingIsNew(String text) {
        assertThat(NewText.isEmpty(text)).isTrue();
        assertThat(NewText.of(text)).isEqualTo(text.strip());
    }

    /** Figures over a folder with {@code emails} and {@code trimmed}, {@code -Dreplies=DIR}; skipped without one. */
    @Test
    void findsTheNewTextOfTheCorpus() throws IOException {
        String corpus = System.getProperty("replies");
        assumeTrue(corpus != null, "no corpus given: -Dreplies=DIR");
        List<String> wrong = new ArrayList<>();
        List<Path> mails;
        try (Stream<Path> files = Files.list(Path.of(corpus, "emails"))) {
            mails = files.sorted().toList();
        }
        for (Path mail : mails) {
            String expected = Files.readString(Path.of(corpus, "trimmed").resolve(mail.getFileName()));
            String found = NewText.of(Files.readString(mail));
            assertThat(found).as(mail.toString()).isNotBlank();
            if (!normal(found).equals(normal(expected))) {
                wrong.add(mail.getFileName().toString());
            }
        }
        System.out.println("exact " + (mails.size() - wrong.size()) + " of " + mails.size() + ", not " + wrong);
        assertThat(wrong).hasSizeLessThanOrEqualTo(mails.size() / 10);
    }

    private static String normal(String text) {
        return text.strip().replaceAll("[ \t\r]*\n", "\n");
    }
}
