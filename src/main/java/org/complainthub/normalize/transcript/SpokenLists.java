package org.complainthub.normalize.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/**
 * Finds the dialogue in JSON of a producer that nobody knows: of all lists whose entries speak that in which most is said. Records
 * that have a dialogue each are many conversations and not one.
 */
final class SpokenLists {

    private static final int DEEPEST = 6;
    private static final int MAX_TURNS = 20_000;
    private static final int FEWEST = 2;

    private final List<List<Turn>> found = new ArrayList<>();
    private boolean several;

    private SpokenLists() {}

    /** Its turns; empty when nothing in it looks like one, or more than one does. */
    static List<Turn> longest(JsonNode json) {
        SpokenLists lists = new SpokenLists();
        lists.collect(json, DEEPEST);
        return lists.several
                ? List.of()
                : lists.found.stream()
                        .max(Comparator.comparingInt(SpokenLists::length))
                        .orElse(List.of());
    }

    /** Whether there was one in it. */
    private boolean collect(JsonNode node, int deepest) {
        List<Turn> own = node.isArray() && node.size() >= FEWEST ? turns(node) : List.of();
        boolean spoken = isDialogue(own);
        if (spoken) {
            found.add(own);
        }
        int inside = 0;
        for (JsonNode inner : node) {
            inside += deepest > 0 && inner.isContainerNode() && collect(inner, deepest - 1) ? 1 : 0;
        }
        several |= node.isArray() && !spoken && inside >= FEWEST;
        return spoken || inside > 0;
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
