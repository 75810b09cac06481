package org.complainthub.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.complainthub.reference.Department;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NullMarkedModuleTest {

    private final ObjectMapper json =
            JsonMapper.builder().addModule(new NullMarkedModule()).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"zh\": \"钣喷\", \"en\": \"Body\", \"owner\": \"a\"}",
                "{\"code\": null, \"zh\": \"钣喷\", \"en\": \"Body\", \"owner\": \"a\"}"
            })
    void wantsWhatMayNotBeNull(String department) {
        assertThatThrownBy(() -> json.readValue(department, Department.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("code");
    }

    @Test
    void doesWithoutWhatMayBeNull() throws JsonProcessingException {
        Department department = json.readValue(
                "{\"code\": \"BODY\", \"zh\": \"钣喷\", \"en\": \"Body\", \"owner\": \"a\"}", Department.class);

        assertThat(department.mail()).isNull();
    }
}
