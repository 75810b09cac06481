package org.complainthub.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** The description of the API of complaint files says what the controllers do, neither more nor less. */
class OpenApiTest {

    private static final Path FILE = Path.of("src/main/resources/static/openapi/complaints.yaml");
    private static final String MATCHING = "org.complainthub.matching.";
    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new ObjectMapper(new YAMLFactory()).readTree(FILE.toFile());
    }

    @Test
    void describesEveryOperation() {
        assertThat(described())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of("archive.ComplaintFileController", "operation.FileOperationController")
                                .flatMap(OpenApiTest::served)
                                .toList());
    }

    @Test
    void describesEveryParameterOfTheSearch() {
        assertThat(document.at("/paths/~1api~1complaints/get/parameters").findValuesAsText("name"))
                .containsExactlyElementsOf(components("archive.FileQuery"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "archive.FilePage",
                "archive.FileSummary",
                "archive.FileDossier",
                "archive.FileDossier$Entry",
                "archive.FileDossier$Judgement",
                "file.FileChange",
                "operation.FileOperationController$JoinRequest",
                "operation.FileOperationController$SplitRequest",
                "operation.FileOperationController$MoveRequest",
                "operation.FileOperationController$CandidateRequest",
                "operation.FileOperationController$Outcome"
            })
    void describesEveryField(String record) {
        String name = record.substring(Math.max(record.lastIndexOf('.'), record.lastIndexOf('$')) + 1);
        JsonNode properties = document.at("/components/schemas/" + name + "/properties");

        assertThat(names(properties)).containsExactlyElementsOf(components(record));
    }

    private static Stream<String> described() {
        return names(document.get("paths")).stream()
                .flatMap(path -> names(document.get("paths").get(path)).stream()
                        .filter(method -> !method.equals("parameters"))
                        .map(method -> method + " " + path));
    }

    private static Stream<String> served(String controller) {
        Class<?> type = type(controller);
        RequestMapping root = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
        String base = root == null ? "" : root.path()[0];
        return Arrays.stream(type.getDeclaredMethods())
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(mapping -> mapping != null)
                .map(mapping -> mapping.method()[0].name().toLowerCase(Locale.ROOT) + " " + base + mapping.path()[0]);
    }

    private static List<String> components(String record) {
        return Arrays.stream(type(record).getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(MATCHING + name);
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    private static List<String> names(JsonNode object) {
        Iterator<String> names = object.fieldNames();
        return StreamSupport.stream(((Iterable<String>) () -> names).spliterator(), false)
                .toList();
    }
}
