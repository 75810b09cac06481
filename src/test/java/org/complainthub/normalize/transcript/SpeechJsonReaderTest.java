package org.complainthub.normalize.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.normalize.ReceiptFixtures.content;
import static org.complainthub.normalize.ReceiptFixtures.receipt;

import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.normalize.ReceiptFixtures;
import org.junit.jupiter.api.Test;

class SpeechJsonReaderTest {

    private static final String WHISPER =
            """
            {"task": "transcribe", "language": "zh", "text": "…", "segments": [
              {"start": 0, "text": "您好 请问有什么可以帮您", "avg_logprob": -0.2, "compression_ratio": 1.2},
              {"start": 2, "text": "我姓温 后备箱关不上", "avg_logprob": -0.2, "compression_ratio": 1.2},
              {"start": 4, "text": "一三八零零九九零零八八", "avg_logprob": -0.2, "compression_ratio": 1.2},
              {"start": 6, "text": "谢谢观看", "avg_logprob": -1.4, "compression_ratio": 1.2},
              {"start": 8, "text": "谢谢谢谢谢谢", "avg_logprob": -0.3, "compression_ratio": 2.9}]}
            """;

    private final SpeechJsonReader reader = new SpeechJsonReader();

    @Test
    void leavesOutWhatTheRecogniserDoubtsAndTellsSo() {
        Complaint complaint = read(WHISPER);

        assertThat(complaint.text().customerWords()).isEqualTo("我姓温 后备箱关不上\n一三八零零九九零零八八");
        assertThat(complaint.text().verbatim()).contains("谢谢观看");
        assertThat(complaint.defects())
                .extracting(Defect::code)
                .containsOnly("UNRELIABLE_SEGMENT")
                .hasSize(2);
    }

    @Test
    void readsANumberSpokenDigitByDigitAndASurname() {
        Complaint complaint = read(WHISPER);

        assertThat(complaint.complainant().phone()).isEqualTo("+8613800990088");
        assertThat(complaint.complainant().name()).isEqualTo("温");
    }

    @Test
    void callsNumberedSpeakersByTheListThatNamesThem() {
        Complaint complaint = read(
                """
                {"speakers": [{"id": 0, "name": "Agent"}, {"id": 1, "name": "Customer"}], "monologues": [
                  {"speaker": 0, "elements": [{"type": "text", "value": "Yes"}]},
                  {"speaker": 1, "elements": [{"type": "text", "value": "It"}, {"type": "punct", "value": " "}, {"type": "text", "value": "leaks"}]}]}
                """);

        assertThat(complaint.text().customerWords()).isEqualTo("It leaks");
    }

    @Test
    void putsTheWordsOfTwoChannelsInOrder() {
        Complaint complaint = read(
                """
                {"metadata": {"request_id": "q-1", "created": "2026-04-05T06:07:08Z"}, "results": {"channels": [
                  {"alternatives": [{"transcript": "How can I help you?", "words": [
                    {"punctuated_word": "How", "start": 0.1}, {"punctuated_word": "can", "start": 0.2}, {"punctuated_word": "I", "start": 0.3},
                    {"punctuated_word": "help", "start": 0.4}, {"punctuated_word": "you?", "start": 0.5}]}]},
                  {"alternatives": [{"transcript": "It leaks.", "words": [{"punctuated_word": "It", "start": 1.1}, {"punctuated_word": "leaks.", "start": 1.2}]}]}]}}
                """);

        assertThat(complaint.text().customerWords()).isEqualTo("It leaks.");
        assertThat(complaint.correlation().externalId()).isEqualTo("q-1");
        assertThat(complaint.times().receivedAt()).isEqualTo("2026-04-05T06:07:08Z");
    }

    @Test
    void readsUtterancesOfLetteredSpeakers() {
        Complaint complaint = read(
                """
                {"id": "a-1", "text": "…", "utterances": [
                  {"speaker": "A", "text": "The paint is peeling.", "start": 10}, {"speaker": "B", "text": "Thank you for calling, how may I help you?", "start": 1}]}
                """);

        assertThat(complaint.text().customerWords()).isEqualTo("The paint is peeling.");
        assertThat(complaint.text().verbatim()).startsWith("Agent: Thank you");
    }

    @Test
    void refusesATranscriptWithoutWords() {
        assertThatThrownBy(() -> read("{\"utterances\": [], \"text\": \"\"}")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void leavesOtherJsonAlone() {
        String cases = "{\"results\": [{\"caseId\": 1}], \"total\": 1}";

        assertThat(reader.recognises(receipt(Channel.OEM, "x.json"), content("x.json", cases)))
                .isFalse();
    }

    private Complaint read(String json) {
        return ReceiptFixtures.read(reader, Channel.CALLBACK, "call.json", json);
    }
}
