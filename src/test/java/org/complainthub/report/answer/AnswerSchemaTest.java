package org.complainthub.report.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.report.ReportFixtures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema and the reader agree on what an answer is. */
class AnswerSchemaTest {

    private final ObjectMapper json = ReportFixtures.json();
    private final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(getClass().getResourceAsStream("/schema/corrective-action-answer-v1.json"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reportNumber\":\"CAR-2026-000001\",\"corrective\":\"a\",\"preventive\":\"b\",\"answeredBy\":\"c\"}",
                "{\"reportNumber\":\"CAR-2026-000001\",\"corrective\":null,\"more\":1}"
            })
    void takesTheAnswer(String answer) {
        assertThat(schema.validate(answer, InputFormat.JSON)).isEmpty();
        assertThat(new AnswerJson(json, answer).reportNumber()).isEqualTo("CAR-2026-000001");
        assertThat(new AnswerJson(json, answer).measures()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"corrective\":\"a\"}",
                "{\"reportNumber\":\"CAR-1\"}",
                "{\"reportNumber\":7}",
                "{\"reportNumber\":\"CAR-2026-000001\",\"preventive\":{}}"
            })
    void refusesTheAnswer(String answer) {
        AnswerJson read = new AnswerJson(json, answer);

        assertThat(schema.validate(answer, InputFormat.JSON)).isNotEmpty();
        assertThatThrownBy(() -> read.reportNumber().concat(String.valueOf(read.measures())))
                .isInstanceOf(InvalidInput.class);
    }
}
