package org.complainthub.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whoever is woken finds what to do. */
class RunbookTest {

    @Test
    void hasAHeadingForEachAlertAndAnAlertForEachHeading() throws IOException {
        assertThat(Alerts.shipped().names())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(headings());
    }

    @Test
    void saysHowUrgentEachIsAndWhatItIs() {
        assertThat(Alerts.shipped().all()).allSatisfy(alert -> {
            assertThat(alert.severity()).isIn("page", "ticket");
            assertThat(alert.summary()).isNotBlank();
            assertThat(alert.metrics()).isNotEmpty();
        });
    }

    private static Iterable<String> headings() throws IOException {
        return Files.readAllLines(Path.of("docs", "operations.md")).stream()
                .filter(line -> line.startsWith("### ") && !line.startsWith("### Health: "))
                .map(line -> line.substring(4))
                .toList();
    }
}
