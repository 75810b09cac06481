package org.complainthub.normalize.transcript;

import java.util.List;
import java.util.stream.Stream;
import org.complainthub.complaint.Channel;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;
import org.complainthub.fuzz.Seeds;
import org.complainthub.fuzz.Structure;
import org.complainthub.normalize.FuzzedReceipts;
import org.complainthub.normalize.ReceiptReader;

/** Transcripts of calls in every format. */
public final class TranscriptFuzz implements FuzzTargets {

    private static final List<String> RECOGNISERS = List.of(
            """
            {"task": "transcribe", "language": "zh", "text": "…", "segments": [
              {"start": 0, "text": "您好 请问有什么可以帮您", "avg_logprob": -0.2, "compression_ratio": 1.2},
              {"start": 2, "text": "我姓温 后备箱关不上 一三八零零九九零零八八", "avg_logprob": -0.2, "compression_ratio": 2.9}]}
            """,
            """
            {"metadata": {"request_id": "q-1", "created": "2026-04-05T06:07:08Z"}, "results": {"channels": [
              {"alternatives": [{"transcript": "How can I help?", "words": [{"punctuated_word": "How", "start": 0.1}]}]},
              {"alternatives": [{"transcript": "It leaks.", "words": [{"punctuated_word": "It", "start": 1.1}]}]}]}}
            """,
            """
            {"id": "a-1", "text": "…", "customer_phone": "13800000001", "utterances": [
              {"speaker": "A", "text": "The paint is peeling.", "start": 10}, {"speaker": "B", "text": "How may I help you?", "start": 1}]}
            """);
    private static final String ANALYTICS =
            """
            {"Version": "1.1.0", "CustomerMetadata": {"ContactId": "c-1"},
             "Participants": [{"ParticipantId": "p1", "ParticipantRole": "AGENT"}, {"ParticipantId": "p2", "ParticipantRole": "CUSTOMER"}],
             "Transcript": [{"ParticipantId": "p1", "Content": "Is that Dr Weiss?"}, {"ParticipantId": "p2", "Content": "Nobody called me back."}]}
            """;
    private static final String SUBTITLES =
            "1\n00:00:01,000 --> 00:00:03,000\n客服: 您好，请问是车主本人吗？\n\n2\n00:00:04,000 --> 00:00:06,000\n客户: 是。门锁修了两次\n还是坏的。\n\n";

    private static final ReceiptReader[] READERS = {
        new VConReader(),
        new CallAnalyticsReader(),
        new SpeechJsonReader(),
        new WebVttReader(),
        new SubRipReader(),
        new DialogueReader()
    };

    @Override
    public List<FuzzTarget> targets() {
        return List.of(
                FuzzTarget.of("transcript: vCon", vcons(), reading("a.vcon.json"))
                        .madeOf(Structure.JSON),
                FuzzTarget.ofTexts("transcript: analytics", List.of(ANALYTICS), reading("a.json"))
                        .madeOf(Structure.JSON),
                FuzzTarget.ofTexts("transcript: recognisers", RECOGNISERS, reading("a.json"))
                        .madeOf(Structure.JSON),
                FuzzTarget.of(
                        "transcript: WebVTT", Seeds.of("/samples/transcripts/0919_qiao_paint.vtt"), reading("a.vtt")),
                FuzzTarget.ofTexts("transcript: SubRip", List.of(SUBTITLES), reading("a.srt")),
                FuzzTarget.of(
                        "transcript: dialogue", Seeds.of("/samples/transcripts/0912_satisfied.txt"), reading("a.txt")));
    }

    private static FuzzTarget.Reading reading(String name) {
        return FuzzedReceipts.by(Channel.CALLBACK, name, READERS);
    }

    private static List<byte[]> vcons() {
        return Stream.of(
                        "/samples/transcripts/0928_xiang_battery.vcon.json",
                        "/normalize/transcript/inbound.vcon.json",
                        "/normalize/transcript/outbound-old.vcon.json")
                .flatMap(file -> Seeds.of(file).stream())
                .toList();
    }
}
