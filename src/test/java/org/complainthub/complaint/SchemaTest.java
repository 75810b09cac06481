package org.complainthub.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of("complaint-v1.json", SchemaExamples.fullComplaint()),
                Arguments.of("complaint-v1.json", SchemaExamples.minimalComplaint()),
                Arguments.of("work-item-v1.json", SchemaExamples.returnedWorkItem()),
                Arguments.of("clock-v1.json", SchemaExamples.breachedClock()),
                Arguments.of("receipt-v1.json", SchemaExamples.fullReceipt()),
                Arguments.of("receipt-v1.json", SchemaExamples.minimalReceipt()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void acceptsWhatTheHubWrites(String file, Object message) {
        assertThat(PublishedSchema.named(file).faultsOf(written(message))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void refusesAnUnknownField(String file, Object message) {
        ObjectNode json = written(message).put("surprise", 1);

        assertThat(PublishedSchema.named(file).faultsOf(json))
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString()).contains("surprise"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void refusesAMissingReceiptId(String file, Object message) {
        ObjectNode json = written(message).without("receiptId");

        assertThat(PublishedSchema.named(file).faultsOf(json)).hasSize(1);
    }

    @Test
    void refusesAnUnknownFieldInANestedObject() {
        ObjectNode json = written(SchemaExamples.fullComplaint());
        ((ObjectNode) json.get("vehicle")).put("colour", "red");

        assertThat(PublishedSchema.named("complaint-v1.json").faultsOf(json)).hasSize(1);
    }

    @Test
    void refusesATimeWithoutOffset() {
        ObjectNode json = written(SchemaExamples.minimalReceipt()).put("arrivedAt", "2026-10-12T08:00:00");

        assertThat(PublishedSchema.named("receipt-v1.json").faultsOf(json)).hasSize(1);
    }

    @Test
    void refusesNullForWhatIsNotKnown() {
        ObjectNode json = written(SchemaExamples.minimalComplaint()).putNull("relation");

        assertThat(PublishedSchema.named("complaint-v1.json").faultsOf(json)).isNotEmpty();
    }

    private static ObjectNode written(Object message) {
        return PublishedSchema.JSON.valueToTree(message);
    }
}
