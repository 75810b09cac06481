package org.complainthub.requeue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RequeueCommandTest {

    private static final String HUB = "http://localhost:8080";

    @Test
    void asksForAll() {
        assertThat(RequeueOptions.parse(HUB).request()).hasToString(HUB + "/api/quarantine/requeue");
    }

    @Test
    void asksForASelection() {
        RequeueOptions options = RequeueOptions.parse(
                HUB,
                "--dry-run",
                "--reason",
                "a & b",
                "--since",
                "2026-11-01T08:00+08:00",
                "--most",
                "20",
                "--hub",
                "https://hub:1");
        assertThat(options.request())
                .hasToString("https://hub:1/api/quarantine/requeue?dryRun=true&reason=a+%26+b"
                        + "&since=2026-11-01T08%3A00%2B08%3A00&most=20");
    }

    @Test
    void takesADayForItsBeginning() {
        assertThat(RequeueOptions.parse(HUB, "--since", "2026-11-01").query().get("since"))
                .startsWith("2026-11-01T00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--since yesterday", "--since", "--most 0", "--wrong", "--hub file:///etc", "receipt-1 x"})
    void refusesWhatItDoesNotUnderstand(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> RequeueOptions.parse(HUB, line.split(" ")));
        assertThat(RequeueCommand.run(Map.of(), line.split(" "))).isEqualTo(2);
    }

    @Test
    void saysWhenNoHubAnswers(CapturedOutput output) throws IOException {
        String port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = String.valueOf(free.getLocalPort());
        }
        assertThat(RequeueCommand.run(Map.of("HUB_PORT", port))).isEqualTo(3);
        assertThat(output.getErr()).contains("no hub answers at http://localhost:" + port, "Hawtio");
    }
}
