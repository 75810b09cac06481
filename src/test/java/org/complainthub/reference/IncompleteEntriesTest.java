package org.complainthub.reference;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncompleteEntriesTest {

    @TempDir
    private Path config;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            taxonomy.yaml    | {categories: [{zh: 等待, en: Waiting, departments: [CRC], severity: S3, flags: []}]}         | without a code
            taxonomy.yaml    | {categories: [{code: WAIT, zh: , en: Waiting, departments: [CRC], severity: S3, flags: []}]} | WAIT needs a name
            taxonomy.yaml    | {categories: [{code: WAIT, zh: 等待, en: Waiting, departments: [CRC], flags: []}]}           | WAIT needs a department and a severity
            taxonomy.yaml    | {categories: [{code: WAIT, zh: 等待, en: Waiting, severity: S3, flags: []}]}                 | WAIT needs a department and a severity
            departments.yaml | {departments: [{zh: 车间, en: Workshop, owner: foreman}]}                                    | without a code
            departments.yaml | {departments: [{code: WORKSHOP, zh: 车间, owner: foreman}]}                                  | WORKSHOP needs a name
            stores.yaml      | {stores: [{zh: 新城店, en: Newtown, aliases: [], zone: Asia/Shanghai}]}                       | without a code
            stores.yaml      | {stores: [{code: XC, zh: 新城店, en: '', aliases: [], zone: Asia/Shanghai}]}                  | XC needs a name
            """)
    void areRefusedWithFileAndLine(String file, String content, String reason) throws Exception {
        Files.writeString(config.resolve(file), content);
        DataFiles files = new DataFiles(List.of(config.toUri().toString(), "classpath:defaults/"));

        assertThatThrownBy(() -> ReferenceData.from(files))
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessageContaining(file + ":1")
                .hasMessageContaining(reason);
    }
}
