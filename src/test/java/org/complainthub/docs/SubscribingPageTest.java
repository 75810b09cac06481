package org.complainthub.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code on the page is the code that is tested. */
class SubscribingPageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/java/org/complainthub/subscribing/ArtemisSubscriber.java",
                "src/test/java/org/complainthub/subscribing/AmqpSubscriber.java",
                "docs/examples/subscriber.mjs"
            })
    void showsTheExampleAsItIs(String source) throws IOException {
        assertThat(Files.readString(Path.of("docs/subscribing.md"))).contains(Files.readString(Path.of(source)));
    }
}
