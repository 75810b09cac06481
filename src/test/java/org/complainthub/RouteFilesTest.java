package org.complainthub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import org.xml.sax.SAXException;

/** Every route file, and all of them together. */
class RouteFilesTest {

    private static final List<RouteXml> FILES = RouteXml.all();
    private static final RouteHouseRules HOUSE = new RouteHouseRules(FILES);

    static List<RouteXml> files() {
        return FILES;
    }

    @ParameterizedTest
    @MethodSource("files")
    void keepsTheRules(RouteXml file) throws Exception {
        assertThat(rules().complaints(file)).isEmpty();
    }

    @Test
    void lieInTheFoldersOfTheStages() {
        assertThat(FILES)
                .extracting(RouteXml::folder)
                .containsOnly(
                        "_config",
                        "intake",
                        "normalize",
                        "matching",
                        "routing",
                        "report",
                        "ledger",
                        "quarantine",
                        "learning",
                        "desk",
                        "platform",
                        "privacy");
    }

    @Test
    void haveIdsOfTheirOwn() {
        assertThat(HOUSE.withUniqueIds()).isEmpty();
    }

    @Test
    void callEachOtherOneToOneWithinAStage() throws IOException {
        assertThat(HOUSE.withOneConsumerOfEachCall()).isEmpty();
        assertThat(HOUSE.withACallerOfEachConsumer(properties())).isEmpty();
    }

    @Test
    void useEveryEdgeThatIsConfigured() throws IOException {
        assertThat(HOUSE.withEveryEdgeUsed(properties().keySet(), javaSources()))
                .isEmpty();
    }

    private static RouteFileRules rules() throws IOException, SAXException {
        return new RouteFileRules(
                properties().keySet(),
                FILES.stream()
                        .flatMap(file -> file.elements("routeConfiguration").stream())
                        .map(policy -> policy.getAttribute("id"))
                        .collect(Collectors.toSet()));
    }

    private static Map<String, String> properties() throws IOException {
        Map<String, String> values = new HashMap<>();
        for (var source : new YamlPropertySourceLoader().load("hub", new ClassPathResource("application.yaml"))) {
            for (String key : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                values.put(key, String.valueOf(source.getProperty(key)));
            }
        }
        return values;
    }

    private static String javaSources() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(Files::isRegularFile)
                    .map(RouteFilesTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
