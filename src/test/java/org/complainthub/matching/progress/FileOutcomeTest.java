package org.complainthub.matching.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileOutcomeTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"at", "closedAt"})
    void readsWhenItWasClosed(String name) throws IOException {
        FileOutcome closed = JSON.readValue(
                "{\"fact\":\"complaint.closed.v1\",\"complaintNumber\":\"C-2026-000007\",\"" + name
                        + "\":\"2026-11-20T10:00:00+08:00\",\"later\":true}",
                FileOutcome.class);

        assertThat(closed)
                .isEqualTo(new FileOutcome(
                        "complaint.closed.v1", "C-2026-000007", OffsetDateTime.parse("2026-11-20T10:00:00+08:00")));
    }

    @Test
    void doesWithoutTheTime() throws IOException {
        assertThat(JSON.readValue("{\"complaintNumber\":\"C-2026-000007\"}", FileOutcome.class))
                .isEqualTo(new FileOutcome(null, "C-2026-000007", null));
    }
}
