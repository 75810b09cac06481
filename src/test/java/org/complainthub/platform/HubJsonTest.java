package org.complainthub.platform;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubJsonTest {

    private final ObjectMapper json = new HubConfiguration().hubJson();

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1} {\"a\": 2}", "{\"a\": 1},", "null {}", "{} x"})
    void readsNoMessageThatIsFollowedByMore(String text) {
        assertThatThrownBy(() -> json.readValue(text, Map.class)).isInstanceOf(JsonProcessingException.class);
    }
}
