package org.complainthub.normalize.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the dialogue in JSON of a producer that nobody knows: of all lists whose entries speak that in which most is said. */
final class SpokenLists {

    private static final int DEEPEST = 6;
    private static final int MAX_TURNS = 20_000;
    private static final int FEWEST = 2;

    private SpokenLists() {}

    /** Its turns; empty when nothing in it looks like one. */
    static List<Turn> longest(JsonNode json) {
        return lists(json, DEEPEST)
                .map(SpokenLists::turns)
                .filter(SpokenLists::isDialogue)
                .max(Comparator.comparingInt(SpokenLists::length))
                .orElse(List.of());
    }

    private static Stream<JsonNode> lists(JsonNode node, int deepest) {
        Stream<JsonNode> own = node.isArray() && node.size() >= FEWEST ? Stream.of(node) : Stream.empty();
        return deepest == 0
                ? own
                : Stream.concat(
                        own,
                        StreamSupport.stream(node.spliterator(), false)
                                .filter(JsonNode::isContainerNode)
                                .flatMap(inner -> lists(inner, deepest - 1)));
    }

    private static List<Turn> turns(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .limit(MAX_TURNS)
                .filter(entry -> SpokenEntry.said(entry) != null)
                .map(entry -> Turn.of(SpokenEntry.who(entry), Objects.requireNonNull(SpokenEntry.said(entry))))
                .toList();
    }

    /** Two voices and every turn by one of them. */
    private static boolean isDialogue(List<Turn> turns) {
        return turns.stream().allMatch(turn -> turn.voice() != null)
                && turns.stream().map(Turn::voice).distinct().count() >= FEWEST;
    }

    private static int length(List<Turn> turns) {
        return turns.stream().mapToInt(turn -> turn.text().length()).sum();
    }
}
