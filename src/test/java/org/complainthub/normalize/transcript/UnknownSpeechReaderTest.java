package org.complainthub.normalize.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.normalize.ReceiptFixtures.content;
import static org.complainthub.normalize.ReceiptFixtures.receipt;

import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.normalize.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownSpeechReaderTest {

    private final UnknownSpeechReader reader = new UnknownSpeechReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Result\":{\"Sentences\":[{\"ChannelId\":0,\"Text\":\"您好请讲\"},{\"ChannelId\":1,\"Text\":\"后视镜又不亮了\"}]}}",
                "{\"Data\":{\"ResultDetail\":[{\"FinalSentence\":\"您好，请问什么事\",\"SpeakerId\":0},{\"FinalSentence\":\"后视镜又不亮了\",\"SpeakerId\":1}]}}",
                "{\"asrResult\":[{\"role\":0,\"words\":\"您好，感谢接听\"},{\"role\":1,\"words\":\"后视镜又不亮了\"}]}",
                "{\"recognizedPhrases\":[{\"channel\":0,\"speaker\":1,\"nBest\":[{\"display\":\"您好，请问什么事\"}]},"
                        + "{\"channel\":0,\"speaker\":2,\"nBest\":[{\"display\":\"后视镜又不亮了\"}]}]}",
                "[{\"party\":\"agent\",\"msg\":\"您好\"},{\"party\":\"customer\",\"msg\":\"后视镜又不亮了\"}]"
            })
    void readsOneCallWhoeverWroteItDown(String json) {
        assertThat(read(json).text().customerWords()).isEqualTo("后视镜又不亮了");
    }

    @Test
    void goesByTheListThatSaysWhoSpeaksAndHasHisNumber() {
        Complaint complaint = read(
                """
                {"conversationId": "g-8", "startTime": "2026-10-13T03:00:00Z",
                 "participants": [{"id": "a", "participantPurpose": "internal", "phoneNumber": "13800990001"},
                                  {"id": "b", "participantPurpose": "external", "phoneNumber": "tel:+8613800990045"}],
                 "transcripts": [{"phrases": [{"text": "喂", "participantId": "a"}, {"text": "倒车影像黑屏", "participantId": "b"}]}]}
                """);

        assertThat(complaint.text().customerWords()).isEqualTo("倒车影像黑屏");
        assertThat(complaint.complainant().phone()).isEqualTo("+8613800990045");
        assertThat(complaint.times().claimedAt()).isEqualTo("2026-10-13T03:00:00Z");
        assertThat(complaint.correlation().externalId()).isEqualTo("g-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"name\":\"沈知远\",\"text\":\"异响\"},{\"name\":\"姚可心\",\"text\":\"漏油\"}]",
                "{\"rows\":[{\"channel\":\"1\",\"text\":\"一个人说\"}]}",
                "{\"tickets\":[{\"id\":1,\"messages\":[{\"from\":\"customer\",\"text\":\"a\"},{\"from\":\"agent\",\"text\":\"b\"}]},"
                        + "{\"id\":2,\"messages\":[{\"from\":\"customer\",\"text\":\"c\"},{\"from\":\"agent\",\"text\":\"d\"}]}]}",
                "{\"cut off",
                "no JSON"
            })
    void leavesWhatIsNoDialogue(String text) {
        assertThat(recognises(Channel.CALLBACK, text)).isFalse();
    }

    @Test
    void takesWhatComesByAnotherChannelForAChatWhenBothSidesAreNamed() {
        String chat =
                "{\"messages\":[{\"from\":\"customer\",\"content\":\"起泡了\"},{\"from\":\"service\",\"content\":\"您好\"}]}";

        assertThat(recognises(Channel.OEM, chat)).isTrue();
        assertThat(recognises(Channel.OEM, chat.replace("service", "2").replace("customer", "1")))
                .isFalse();
    }

    private boolean recognises(Channel channel, String text) {
        return reader.recognises(receipt(channel, "call.json"), content("call.json", text));
    }

    private Complaint read(String json) {
        Content content = content("call.json", json);
        assertThat(reader.recognises(receipt(Channel.CALLBACK, "call.json"), content))
                .isTrue();
        return reader.read(receipt(Channel.CALLBACK, "call.json"), content)
                .get(0)
                .build();
    }
}
