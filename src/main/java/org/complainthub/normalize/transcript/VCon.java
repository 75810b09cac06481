package org.complainthub.normalize.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.complainthub.normalize.written.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/** A vCon (draft-ietf-vcon-vcon-core), with the field names of older producers too. */
final class VCon {

    private final JsonNode json;

    VCon(JsonNode json) {
        this.json = json;
    }

    /** The turns of all its dialogues: text messages and transcripts, one transcript of each recording. */
    List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        for (JsonNode dialog : json.path("dialog")) {
            String text = "text".equals(dialog.path("type").asText()) ? VConBody.text(dialog) : null;
            if (text != null && !text.isBlank()) {
                turns.add(ofParty(Turn.of(null, text), speakerOf(dialog)));
            }
        }
        turns.addAll(transcripts(VCon::isTranscript));
        return turns.isEmpty() ? transcripts(analysis -> true) : turns;
    }

    /** One of each recording. */
    private List<Turn> transcripts(Predicate<JsonNode> wanted) {
        List<Turn> turns = new ArrayList<>();
        Set<String> transcribed = new HashSet<>();
        for (JsonNode analysis : json.path("analysis")) {
            String dialog = analysis.path("dialog").toString();
            boolean open = wanted.test(analysis) && !transcribed.contains(dialog);
            List<Turn> spoken = open ? spoken(analysis) : List.of();
            if (isTranscript(analysis) ? !spoken.isEmpty() : spoken.size() > 1) {
                transcribed.add(dialog);
                turns.addAll(spoken);
            }
        }
        return turns;
    }

    private static boolean isTranscript(JsonNode analysis) {
        return analysis.path("type").asText().toLowerCase(Locale.ROOT).contains("transcript");
    }

    private List<Turn> spoken(JsonNode analysis) {
        JsonNode dialog = json.path("dialog").path(first(analysis.path("dialog")));
        List<Turn> turns = SpeechJson.turns(VConBody.json(analysis));
        List<Turn> bound = SpeakerRoles.assigned(turns);
        boolean told = bound.stream().anyMatch(turn -> turn.speaker() == Speaker.AGENT);
        return told
                ? bound
                : turns.stream()
                        .map(turn -> ofParty(turn, number(turn.voice(), dialog)))
                        .toList();
    }

    /** Recognisers count speakers as the dialogue counts its parties, when nothing better is known. */
    private static int number(@Nullable String voice, JsonNode dialog) {
        String digits = voice == null ? "" : voice.replaceAll("\\D", "");
        if (digits.isEmpty() || digits.length() > 3) {
            return -1;
        }
        int index = Integer.parseInt(digits);
        return dialog.path("parties").path(index).asInt(-1);
    }

    private static int first(JsonNode index) {
        return index.isArray() ? index.path(0).asInt(0) : index.asInt(0);
    }

    private static int speakerOf(JsonNode dialog) {
        JsonNode originator = dialog.path("originator");
        return originator.isNumber() ? originator.asInt() : first(dialog.path("parties"));
    }

    private Turn ofParty(Turn turn, int party) {
        JsonNode speaker = json.path("parties").path(party);
        String name = TranscriptJson.text(speaker, "name");
        String voice = turn.voice() == null && party >= 0 ? name == null ? "party " + party : name : turn.voice();
        return new Turn(speaker.isObject() ? role(speaker) : Speaker.UNKNOWN, voice, turn.text(), turn.reliable());
    }

    /** The party that is the customer: known as such, or the only one that is not known to be the agent. */
    @Nullable
    JsonNode customer() {
        List<JsonNode> parties =
                StreamSupport.stream(json.path("parties").spliterator(), false).toList();
        List<JsonNode> known = parties.stream()
                .filter(party -> role(party) == Speaker.CUSTOMER)
                .toList();
        List<JsonNode> left =
                parties.stream().filter(party -> role(party) == Speaker.UNKNOWN).toList();
        if (!known.isEmpty()) {
            return known.get(0);
        }
        return left.size() == 1 ? left.get(0) : null;
    }

    private static Speaker role(JsonNode party) {
        String told = TranscriptJson.text(party, "role");
        String role = told != null ? told : TranscriptJson.text(party.path("meta"), "role");
        Speaker speaker = VoiceLabels.role(role);
        if (speaker != Speaker.UNKNOWN) {
            return speaker;
        }
        String tel = TranscriptJson.text(party, "tel");
        boolean staff = (tel != null && PhoneNumbers.isService(tel)) || party.hasNonNull("dept");
        return staff ? Speaker.AGENT : VoiceLabels.role(TranscriptJson.text(party, "name"));
    }
}
