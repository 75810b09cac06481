package org.complainthub.report.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.complainthub.report.followup.Effectiveness;
import org.complainthub.report.followup.StepClock;
import org.complainthub.report.register.ReportHistory;
import org.complainthub.report.register.ReportState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** The description of the API of reports says what the controller does, neither more nor less. */
class CorrectiveActionDescriptionTest {

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("src/main/resources/static/openapi/corrective-actions.yaml")
                        .toFile());
    }

    @Test
    void describesEveryOperation() {
        Stream<String> served = Arrays.stream(CorrectiveActionController.class.getDeclaredMethods())
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(mapping -> mapping != null)
                .map(mapping -> mapping.path()[0]);

        assertThat(served).containsExactlyInAnyOrderElementsOf(names(document.get("paths")));
    }

    @Test
    void namesEveryState() {
        assertThat(StreamSupport.stream(
                                document.at("/components/schemas/State/enum").spliterator(), false)
                        .map(JsonNode::asText))
                .containsExactly(
                        Arrays.stream(ReportState.values()).map(Enum::name).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ReportPage.class,
                ReportSummary.class,
                ReportDetail.class,
                ReportDetail.Mail.class,
                ReportDetail.Note.class,
                ReportHistory.Entry.class,
                StepClock.class,
                Effectiveness.class,
                CorrectiveActionController.Decision.class
            })
    void describesEveryField(Class<?> record) {
        assertThat(names(document.at("/components/schemas/" + record.getSimpleName() + "/properties")))
                .containsExactlyElementsOf(Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    private static List<String> names(JsonNode object) {
        Iterable<String> names = object::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).toList();
    }
}
