package org.complainthub.routing.workitem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkItemIdTest {

    @Test
    void isTheSameForTheSameReceiptAndDepartmentOnly() {
        String id = WorkItemId.of("receipt", "C-2026-000007", "SERVICE");

        assertThat(WorkItemId.of("receipt", "C-2026-000007", "SERVICE")).isEqualTo(id);
        assertThat(List.of(
                        WorkItemId.of("another", "C-2026-000007", "SERVICE"),
                        WorkItemId.of("receipt", "C-2026-000007", "PARTS")))
                .doesNotContain(id);
    }

    @Test
    void isOrderedAsTheFilesOfAStoreAreCounted() {
        assertThat(Stream.of("C-2025-FT-000999", "C-2026-FT-000009", "C-2026-FT-000010", "C-2026-FT-123456789")
                        .map(number -> WorkItemId.of("receipt", number, "SERVICE")))
                .isSorted();
    }

    @Test
    void isAUuidOfAVersionOfOnesOwn() {
        UUID id = UUID.fromString(WorkItemId.of("receipt", "C-2026-FT-000001", "SERVICE"));

        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void isAUuidWithoutAFileToo() {
        assertThat(UUID.fromString(WorkItemId.of("receipt", null, "SERVICE")).version())
                .isEqualTo(3);
        assertThat(WorkItemId.of("receipt", "a number of another system", "SERVICE"))
                .isEqualTo(WorkItemId.of("receipt", null, "SERVICE"));
    }
}
