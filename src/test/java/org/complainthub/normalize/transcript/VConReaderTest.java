package org.complainthub.normalize.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.normalize.ReceiptFixtures.content;
import static org.complainthub.normalize.ReceiptFixtures.receipt;
import static org.complainthub.normalize.ReceiptFixtures.resource;

import java.util.Base64;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Legibility;
import org.complainthub.normalize.ReceiptFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VConReaderTest {

    private final VConReader reader = new VConReader();

    @Test
    void takesTheCustomersTurnsOnly() {
        Complaint complaint = read(resource("transcript/inbound.vcon.json"));

        assertThat(complaint.text().customerWords()).isEqualTo("我上周换的雨刮器又刮不干净了\n不久");
        assertThat(complaint.text().verbatim()).contains("客服：等待时间久不久？").doesNotContain("happy");
        assertThat(complaint.text().language()).isEqualTo("zh");
    }

    @Test
    void takesTheCustomerAndTheTimeFromTheCall() {
        Complaint complaint = read(resource("transcript/inbound.vcon.json"));

        assertThat(complaint.complainant().name()).isEqualTo("沈女士");
        assertThat(complaint.complainant().phone()).isEqualTo("+8613800990011");
        assertThat(complaint.times().receivedAt()).isEqualTo("2026-07-03T11:14:05+08:00");
        assertThat(complaint.correlation().externalId()).isEqualTo("018f1c3a-0000-8a11-9b47-000000000001");
    }

    @Test
    void readsOldFieldNamesAndJsonInsideAString() {
        Complaint complaint = read(resource("transcript/outbound-old.vcon.json"));

        assertThat(complaint.text().customerWords()).isEqualTo("Yes. The air conditioning smells again.");
        assertThat(complaint.complainant().name()).isEqualTo("Mrs Novak");
        assertThat(complaint.complainant().phone()).isEqualTo("+8613800990022");
        assertThat(complaint.times().receivedAt()).isEqualTo("2026-07-04T08:55:00+08:00");
    }

    @Test
    void readsTextMessagesByTheirOriginator() {
        Complaint complaint = read(
                """
                {"uuid": "u-3", "parties": [{"tel": "13800990033", "name": "何大勇"}, {"name": "客服", "role": "agent"}],
                 "dialog": [{"type": "text", "start": "2026-07-05T10:00:00+08:00", "parties": [0, 1], "originator": 0, "mediatype": "text/plain", "body": "空调异味还在"},
                            {"type": "text", "start": "2026-07-05T10:01:00+08:00", "parties": [0, 1], "originator": 1, "mediatype": "text/plain", "body": "请问您什么时候方便"}]}
                """);

        assertThat(complaint.text().customerWords()).isEqualTo("空调异味还在");
    }

    @Test
    void readsThePayloadOfASignedVConAndTellsThatNobodyVerifiedIt() {
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        resource("transcript/inbound.vcon.json").getBytes(java.nio.charset.StandardCharsets.UTF_8));

        Complaint complaint = read("{\"payload\": \"" + payload + "\", \"signatures\": []}");

        assertThat(complaint.complainant().name()).isEqualTo("沈女士");
        assertThat(complaint.defects()).extracting(Defect::code).containsExactly("SIGNATURE_NOT_VERIFIED");
    }

    @Test
    void keepsARecordingWithoutATranscriptForAPerson() {
        Complaint complaint = read(
                """
                {"uuid": "u-4", "parties": [{"tel": "13800990044"}], "dialog": [{"type": "recording", "start": "2026-07-05T10:00:00+08:00", "parties": [0]}]}
                """);

        assertThat(complaint.text().verbatim()).isEmpty();
        assertThat(complaint.defects()).extracting(Defect::code).containsExactly("NEEDS_TRANSCRIPTION");
        assertThat(complaint.legibility()).isEqualTo(Legibility.NEEDS_TRANSCRIPTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines", "someVendorsList"})
    void readsATranscriptWhoseListBearsAnyName(String list) {
        Complaint complaint = read(
                """
                {"vcon": "0.0.3", "uuid": "u-5",
                 "parties": [{"tel": "+8613800990045", "name": "顾明", "role": "customer"}, {"tel": "+864008000000", "role": "agent"}],
                 "dialog": [{"type": "recording", "start": "2026-07-05T10:00:00+08:00", "parties": [0, 1]}],
                 "analysis": [{"type": "transcript", "dialog": 0, "encoding": "json", "body": {"%s": [
                   {"party": 1, "text": "您好，请问有什么可以帮您"}, {"party": 0, "text": "气囊一个都没弹"}]}}]}
                """
                        .formatted(list));

        assertThat(complaint.text().customerWords()).isEqualTo("气囊一个都没弹");
        assertThat(complaint.legibility()).isEqualTo(Legibility.READ);
    }

    @Test
    void refusesAnUnknownCriticalExtension() {
        assertThatThrownBy(() -> read("{\"uuid\": \"u\", \"parties\": [], \"critical\": [\"sealed-party\"]}"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("sealed-party");
    }

    @Test
    void refusesAnEncryptedVCon() {
        String sealed = "{\"unprotected\": {\"uuid\": \"u\"}, \"ciphertext\": \"AAAA\", \"iv\": \"A\", \"tag\": \"A\"}";

        assertThat(reader.recognises(receipt(Channel.CALLBACK, "x"), content("x", sealed)))
                .isTrue();
        assertThatThrownBy(() -> read(sealed)).isInstanceOf(InvalidInput.class).hasMessageContaining("encrypted");
    }

    @Test
    void refusesOneThatIsCutOff() {
        String whole = resource("transcript/inbound.vcon.json");

        assertThatThrownBy(() -> read(whole.substring(0, whole.length() / 2)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("cut off");
    }

    private Complaint read(String json) {
        return ReceiptFixtures.read(reader, Channel.CALLBACK, "call.vcon.json", json);
    }
}
