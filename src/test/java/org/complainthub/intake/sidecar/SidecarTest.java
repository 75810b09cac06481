package org.complainthub.intake.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Registration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidecarTest {

    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

    @Test
    void readsAllKeys() {
        Sidecar sidecar = read(
                """
                received: 2026-11-19 09:30
                sender: 沈知远
                phone: 138 0000 0001
                reference: "2026-117"
                channel: consumer-assoc
                store: HB01
                """);
        assertThat(sidecar.registration())
                .isEqualTo(new Registration("沈知远", "138 0000 0001", "2026-117", "HB01", null));
        assertThat(sidecar.receivedAt()).isEqualTo(OffsetDateTime.parse("2026-11-19T09:30:00+08:00"));
        assertThat(sidecar.channel()).isEqualTo(Channel.CONSUMER_ASSOC);
    }

    @Test
    void readsWhatIsTypedInChinaInItsCharset() {
        byte[] typed = "收文时间：2026年11月19日 9：30\r\n来信人：沈知远\r\n编号：0117\r\n".getBytes(Charset.forName("GB18030"));
        Sidecar sidecar = Sidecar.of("信.pdf.meta.yaml", typed, NOW);
        assertThat(sidecar.registration()).isEqualTo(new Registration("沈知远", null, "0117", null, null));
        assertThat(sidecar.receivedAt()).isEqualTo(OffsetDateTime.parse("2026-11-19T09:30:00+08:00"));
    }

    @Test
    void readsJson() {
        assertThat(read("{\"received\": \"2026-11-19T09:30:00+01:00\", \"sender\": \"Ann Lee\"}")
                        .receivedAt())
                .isEqualTo(OffsetDateTime.parse("2026-11-19T09:30:00+01:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "'received: yesterday', no time such as",
        "'received: 2026-02-30', no time such as",
        "'received: 2026-11-21', lies in the future",
        "'received: 1026-11-19', lies before 2000",
        "'channel: PIGEON', channel is none of",
        "'sendr: Ann', there is no key sendr",
        "'sender: Ann\nsender: Bob', line 2",
        "'sender: [Ann, Bob]', line 1",
        "'{\"sender\": ', line 1",
        "'just words', no list of keys",
        "'', it tells nothing",
        "'~', it tells nothing",
        "'sender:', it tells nothing"
    })
    void tellsWhatIsWrongAndNothingElse(String text, String reason) {
        Sidecar sidecar = read(text);
        assertThat(sidecar.fault()).startsWith("a.pdf.meta.yaml: ").contains(reason);
        assertThat(sidecar.registration().sender()).isNull();
        assertThat(sidecar.receivedAt()).isNull();
    }

    @Test
    void refusesWhatIsTooLargeOrTooLong() {
        assertThat(read("sender: " + "a".repeat(Sidecar.MOST_BYTES)).fault()).contains("16384 bytes");
        assertThat(read("sender: " + "a".repeat(201)).fault()).contains("200 characters");
    }

    private static Sidecar read(String text) {
        return Sidecar.of("a.pdf.meta.yaml", text.getBytes(StandardCharsets.UTF_8), NOW);
    }
}
