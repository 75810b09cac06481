package org.complainthub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and methods stay small enough to be read. */
class SizesTest {

    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_METHOD = 40;
    private static final int MOST_PARAMETERS = 4;
    private static final int MEDIAN_FILE = 75;

    private static final List<SourceFile> MAIN = SourceFile.below("src/main/java");
    private static final List<SourceFile> TESTS = SourceFile.below("src/test/java");

    @Test
    void filesAreShort() {
        assertThat(all().filter(file -> file.lines() > LONGEST_FILE)).isEmpty();
    }

    @Test
    void filesAreMostlyVeryShort() {
        List<Integer> lines = MAIN.stream().map(SourceFile::lines).sorted().toList();
        assertThat(lines.get(lines.size() / 2)).isBetween(1, MEDIAN_FILE);
    }

    @Test
    void methodsAreShort() {
        assertThat(methods().filter(method -> method.lines() > LONGEST_METHOD)).isEmpty();
    }

    @Test
    void methodsTakeFewParameters() {
        assertThat(methods().filter(method -> method.parameters() > MOST_PARAMETERS))
                .isEmpty();
    }

    @Test
    void countsLinesAndParameters(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(
                directory.resolve("Order.java"),
                """
                class Order {
                    Order(int a, int b) {}
                    record Line(int a, int b, int c) {
                        Line {
                            a = b;
                        }
                    }
                }
                """);
        SourceFile source = SourceFile.parse(List.of(file)).get(0);
        assertThat(source.lines()).isEqualTo(8);
        assertThat(source.methods()).extracting(SourceFile.Method::parameters).containsExactly(2, 0);
        assertThat(source.methods()).extracting(SourceFile.Method::lines).containsExactly(1, 3);
    }

    private static Stream<SourceFile> all() {
        return Stream.concat(MAIN.stream(), TESTS.stream());
    }

    private static Stream<SourceFile.Method> methods() {
        return all().flatMap(file -> file.methods().stream());
    }
}
