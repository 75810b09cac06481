package org.complainthub.normalize.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who wrote what and when, and about which file, in forwards, answers and forms of many mail programs. */
class MailThreadsTest {

    @ParameterizedTest
    @MethodSource("fixtures")
    void readsWhoWroteWhatAndWhen(ThreadFixture fixture) {
        assertThat(fixture.missed(fixture.read())).isEmpty();
    }

    private static Stream<ThreadFixture> fixtures() {
        return Stream.of("forwards-zh.txt", "forwards-en.txt", "answers.txt").flatMap(ThreadFixture::in);
    }
}
