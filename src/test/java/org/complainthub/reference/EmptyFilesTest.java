package org.complainthub.reference;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmptyFilesTest {

    @TempDir
    private Path config;

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "", "departments:\n  -\n"})
    void areRefusedByName(String content) throws Exception {
        Files.writeString(config.resolve("departments.yaml"), content);
        DataFiles files = new DataFiles(List.of(config.toUri().toString(), "classpath:defaults/"));

        assertThatThrownBy(() -> ReferenceData.from(files))
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessageContaining("departments.yaml");
    }
}
