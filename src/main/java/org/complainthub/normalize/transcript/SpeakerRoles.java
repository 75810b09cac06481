package org.complainthub.normalize.transcript;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds out who is the customer and who the agent: by role, by label, by script, at last by who is left over. */
final class SpeakerRoles {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？])|(?<=[.!?])\\s+|\\n");

    private SpeakerRoles() {}

    /** The turns with their speakers as far as they can be told. */
    static List<Turn> assigned(List<Turn> turns) {
        Map<String, Speaker> roles = byLabel(turns);
        if (roles.size() < 2) {
            return turns.stream()
                    .flatMap(SpeakerRoles::sentences)
                    .map(SpeakerRoles::byScript)
                    .toList();
        }
        if (!roles.containsValue(Speaker.AGENT) && !roles.containsValue(Speaker.CUSTOMER)) {
            findAgentByScript(turns, roles);
        }
        assignTheRest(roles);
        return turns.stream()
                .map(turn -> turn.voice() == null ? turn : turn.by(roles.getOrDefault(turn.voice(), turn.speaker())))
                .toList();
    }

    private static Map<String, Speaker> byLabel(List<Turn> turns) {
        Map<String, Speaker> roles = new LinkedHashMap<>();
        for (Turn turn : turns) {
            if (turn.voice() != null) {
                Speaker told = turn.speaker() == Speaker.UNKNOWN ? VoiceLabels.role(turn.voice()) : turn.speaker();
                roles.merge(turn.voice(), told, (known, again) -> known == Speaker.UNKNOWN ? again : known);
            }
        }
        return roles;
    }

    /** A recogniser that hears one voice only puts both sides into one turn. */
    private static Stream<Turn> sentences(Turn turn) {
        boolean mixed = turn.speaker() == Speaker.UNKNOWN
                && VoiceLabels.role(turn.voice()) == Speaker.UNKNOWN
                && AgentScript.isSpokenIn(turn.text());
        return mixed
                ? SENTENCE_END
                        .splitAsStream(turn.text())
                        .map(text -> new Turn(turn.speaker(), turn.voice(), text.strip(), turn.reliable()))
                : Stream.of(turn);
    }

    private static Turn byScript(Turn turn) {
        if (turn.speaker() != Speaker.UNKNOWN) {
            return turn;
        }
        Speaker told = VoiceLabels.role(turn.voice());
        return told != Speaker.UNKNOWN
                ? turn.by(told)
                : AgentScript.isSpokenIn(turn.text()) ? turn.by(Speaker.AGENT) : turn;
    }

    private static void findAgentByScript(List<Turn> turns, Map<String, Speaker> roles) {
        Map<String, Integer> scores = new HashMap<>();
        turns.stream()
                .filter(turn -> turn.voice() != null)
                .forEach(turn ->
                        scores.merge(String.valueOf(turn.voice()), AgentScript.score(turn.text()), Integer::sum));
        int best = scores.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        long winners = scores.values().stream().filter(score -> score == best).count();
        if (best > 0 && winners == 1) {
            scores.forEach((voice, score) -> roles.computeIfPresent(
                    voice, (name, role) -> score == best && role == Speaker.UNKNOWN ? Speaker.AGENT : role));
        }
    }

    private static void assignTheRest(Map<String, Speaker> roles) {
        boolean agent = roles.containsValue(Speaker.AGENT);
        boolean customer = roles.containsValue(Speaker.CUSTOMER);
        if (agent != customer) {
            Speaker missing = agent ? Speaker.CUSTOMER : Speaker.AGENT;
            roles.replaceAll((voice, role) -> role == Speaker.UNKNOWN ? missing : role);
        }
    }
}
