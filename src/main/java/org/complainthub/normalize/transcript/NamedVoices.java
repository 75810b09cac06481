package org.complainthub.normalize.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Speakers of whom a list beside the dialogue tells who they are, and the turns only a number. */
final class NamedVoices {

    private static final String[] LISTS = {"speakers", "participants", "parties"};
    private static final String[] IDS = {"id", "speakerId", "speaker_id", "participantId", "index"};
    private static final String[] NAMES = {"role", "participantPurpose", "purpose", "name", "label"};

    private NamedVoices() {}

    /** The turns by those names, as they are where no list tells any. */
    static List<Turn> in(JsonNode json, List<Turn> turns) {
        Map<String, String> names = new HashMap<>();
        for (String list : LISTS) {
            json.path(list).forEach(one -> {
                String id = TranscriptJson.text(one, IDS);
                String name = TranscriptJson.text(one, NAMES);
                if (id != null && name != null) {
                    names.put(id, name);
                }
            });
        }
        return turns.stream().map(turn -> named(turn, names)).toList();
    }

    private static Turn named(Turn turn, Map<String, String> names) {
        String name = turn.voice() == null ? null : names.get(turn.voice());
        return name == null ? turn : new Turn(turn.speaker(), name, turn.text(), turn.reliable());
    }
}
