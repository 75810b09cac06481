package org.complainthub.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Every reader gets the same share of the inputs, but no more than it reads in {@link #TURN}: what recognises text in
 * pictures would take days for its share. What it leaves is shared among those that were not stopped.
 */
final class FuzzTurns {

    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("fuzz.turn", 120));

    private final Map<FuzzRun, FuzzFigures> figures = new LinkedHashMap<>();
    private final Consumer<FuzzFigures> listener;
    private final List<FuzzRun> willing = new ArrayList<>();

    /** @param listener is told after each turn what became of all inputs of that reader */
    FuzzTurns(List<FuzzTarget> readers, long seed, Consumer<FuzzFigures> listener) {
        this.listener = listener;
        readers.forEach(reader -> willing.add(new FuzzRun(reader, seed)));
    }

    /** Ends earlier when no reader is quick enough for its share. */
    void take(long inputs) throws InterruptedException {
        for (long left = inputs; left > 0 && !willing.isEmpty(); left = inputs - tried()) {
            round((left + willing.size() - 1) / willing.size());
        }
    }

    private void round(long share) throws InterruptedException {
        for (FuzzRun run : List.copyOf(willing)) {
            long before = figures.containsKey(run) ? figures.get(run).inputs() : 0;
            FuzzFigures now = run.run(share, TURN);
            figures.put(run, now);
            listener.accept(now);
            if (now.inputs() - before < share) {
                willing.remove(run);
            }
        }
    }

    private long tried() {
        return figures.values().stream().mapToLong(FuzzFigures::inputs).sum();
    }

    /** By reader, in the order in which they were given. */
    Map<FuzzRun, FuzzFigures> figures() {
        return Collections.unmodifiableMap(figures);
    }
}
