package org.complainthub.normalize.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Turns in the JSON of speech recognisers, whoever made it: by its shape, since every vendor has his own. */
final class SpeechJson {

    private static final int MAX_TURNS = 20_000;
    private static final double LOWEST_LOGPROB = -1;
    private static final double HIGHEST_COMPRESSION = 2.4;
    private static final List<String> LISTS = List.of(
            "utterances",
            "conversation",
            "turns",
            "dialogue",
            "dialog",
            "messages",
            "transcript",
            "Transcript",
            "transcription",
            "monologues",
            "sentences",
            "segments",
            "audio_segments",
            "entries",
            "lines",
            "result");
    private static final String[] SPEAKER = {
        "speaker",
        "speaker_label",
        "speaker_name",
        "speakerLabel",
        "speakerId",
        "speaker_id",
        "role",
        "participant",
        "ParticipantRole",
        "ParticipantId",
        "name",
        "channel",
        "party",
        "spk"
    };
    private static final String[] TEXT = {
        "message",
        "text",
        "transcript",
        "Content",
        "content",
        "utterance",
        "sentence",
        "body",
        "msg",
        "onebest",
        "words",
        "value",
        "line"
    };

    private SpeechJson() {}

    /** The turns, empty when the shape is of no known kind. */
    static List<Turn> turns(JsonNode node) {
        if (node.isTextual()) {
            return TranscriptJson.parse(node.asText())
                    .map(SpeechJson::turns)
                    .orElseGet(() -> DialogueText.read(node.asText()));
        }
        if (node.isArray()) {
            return ofList(node);
        }
        for (String list : LISTS) {
            List<Turn> found = node.path(list).isArray() ? ofList(node.path(list)) : List.of();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return ofNested(node);
    }

    private static List<Turn> ofNested(JsonNode node) {
        if (node.path("results").isObject()) {
            return turns(node.path("results"));
        }
        List<Turn> words = SpokenWords.turns(node);
        if (!words.isEmpty()) {
            return words;
        }
        String text = TranscriptJson.text(node, TEXT);
        JsonNode first = node.path("transcripts").path(0);
        return text != null ? DialogueText.read(text) : first.isObject() ? turns(first) : SpokenLists.longest(node);
    }

    private static List<Turn> ofList(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .limit(MAX_TURNS)
                .sorted(Comparator.comparingDouble(SpeechJson::start))
                .map(SpeechJson::turn)
                .filter(turn -> !turn.text().isEmpty())
                .toList();
    }

    /** When it begins; zero without times, which leaves the order alone. */
    private static double start(JsonNode entry) {
        for (String name : new String[] {"start", "start_time", "BeginOffsetMillis", "begin", "bg", "offset"}) {
            if (entry.path(name).isNumber() || entry.path(name).asText().matches("\\d+(?:\\.\\d+)?")) {
                return entry.path(name).asDouble();
            }
        }
        return 0;
    }

    private static Turn turn(JsonNode entry) {
        String text = entry.isTextual() ? entry.asText() : TranscriptJson.text(entry, TEXT);
        Turn turn = Turn.of(entry.isObject() ? voice(entry) : null, text == null ? nested(entry) : text);
        return isReliable(entry) ? turn : turn.unreliable();
    }

    private static @Nullable String voice(JsonNode entry) {
        JsonNode speaker = entry.path("speaker");
        return speaker.isObject()
                ? TranscriptJson.text(speaker, "name", "id", "role")
                : TranscriptJson.text(entry, SPEAKER);
    }

    /** Paragraphs of sentences, monologues of elements. */
    private static String nested(JsonNode entry) {
        List<String> parts = new ArrayList<>();
        for (String list : new String[] {"sentences", "elements"}) {
            entry.path(list)
                    .forEach(part -> parts.add(
                            part.path("text").asText(part.path("value").asText())));
        }
        parts.removeIf(String::isBlank);
        return SpokenWords.joined(parts);
    }

    private static boolean isReliable(JsonNode segment) {
        return segment.path("avg_logprob").asDouble(0) >= LOWEST_LOGPROB
                && segment.path("compression_ratio").asDouble(1) <= HIGHEST_COMPRESSION;
    }
}
