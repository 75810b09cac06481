package org.complainthub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeRequestsTest {

    private final ChangeRequests requests =
            new ChangeRequests(JsonMapper.builder().build());

    @ParameterizedTest
    @CsvSource({
        "POST, /api/complaints/NG01-2026-000017/join, true",
        "DELETE, /api/anything, true",
        "POST, /hawtio/jolokia, true",
        "GET, /api/complaints, false",
        "POST, /api/receipts/letter, false",
        "POST, /login, false",
    })
    void looksAtWhatMayChangeSomething(String method, String path, boolean candidate) {
        assertThat(ChangeRequests.isCandidate(method, path)).isEqualTo(candidate);
    }

    @Test
    void showsTheOrderWithItsReason() {
        assertThat(requests.changes("/api/complaints/1/join", "{\"into\":\"2\",\"reason\":\"one matter\"}"))
                .containsExactly("{\"into\":\"2\",\"reason\":\"one matter\"}");
    }

    @Test
    void leavesOutWhatAConsoleReadsEverySecond() {
        assertThat(requests.changes("/hawtio/jolokia", "{\"type\":\"read\",\"mbean\":\"java.lang:type=Memory\"}"))
                .isEmpty();
    }

    @Test
    void picksTheChangesFromABatchOfTheConsole() {
        String batch =
                """
                [{"type":"read","mbean":"a:b=c"},
                 {"type":"exec","mbean":"org.complainthub:type=Quarantine","operation":"requeue"},
                 {"type":"write","mbean":"a:b=c","attribute":"x"}]""";
        assertThat(requests.changes("/hawtio/jolokia/?x=1", batch))
                .hasSize(2)
                .anyMatch(change -> change.contains("requeue"));
    }

    @Test
    void keepsWhatItCannotRead() {
        assertThat(requests.changes("/hawtio/jolokia", "exec?")).containsExactly("unreadable: exec?");
        assertThat(requests.changes("/api/x", "a".repeat(10_000)))
                .singleElement()
                .satisfies(change -> assertThat(change).hasSize(2_000));
    }

    @ParameterizedTest
    @CsvSource({
        "phone:13800001111, phone:138****",
        "plate:粤B12345, plate:粤B1****",
        "vin:LSVAA4182E2123456 email:chen@mail.example, vin:LSV**** email:***@mail.example",
        "call 13800001111 back, call 138**** back",
        "ID:13800001-1111-4222, ID:13800001-1111-4222",
    })
    void namesNobodyWhoseDataTheOrderIsAbout(String order, String entered) {
        assertThat(requests.changes("/api/personal-data/erasure", order)).containsExactly(entered);
    }
}
