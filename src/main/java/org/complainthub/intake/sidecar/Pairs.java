package org.complainthub.intake.sidecar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.complainthub.intake.file.FileSighting;
import org.jspecify.annotations.Nullable;

/** Brings letters and their sidecars together: neither is taken while the other is on its way, for as long as a place waits. */
public final class Pairs {

    private final boolean expected;
    private final Duration patience;
    private final Clock clock;
    private final Map<String, Instant> waiting = new HashMap<>();

    /**
     * Of one place.
     *
     * @param expected whether every letter has a sidecar, for which it waits
     * @param patience how long at most a letter waits for its sidecar, and a sidecar for its letter
     */
    public Pairs(boolean expected, Duration patience, Clock clock) {
        this.expected = expected;
        this.patience = patience;
        this.clock = clock;
    }

    /** A letter, and what lies beside it. */
    public record Pair(FileSighting letter, @Nullable FileSighting sidecar) {}

    /**
     * What may be taken.
     *
     * @param alone sidecars whose letter did not come
     */
    public record Complete(List<Pair> pairs, List<FileSighting> alone) {}

    /**
     * Those that need not wait.
     *
     * @param all files of the place
     * @param quiet those that are complete, in their order
     */
    public Complete among(Collection<FileSighting> all, List<FileSighting> quiet) {
        Set<String> names = all.stream().map(FileSighting::name).collect(Collectors.toSet());
        Map<String, FileSighting> sidecars = new HashMap<>();
        List<FileSighting> alone = new ArrayList<>();
        for (FileSighting file : quiet) {
            if (SidecarNames.isOne(file.name())) {
                SidecarNames.letterOf(file.name(), names)
                        .ifPresentOrElse(letter -> sidecars.put(letter, file), () -> alone.add(file));
            }
        }
        Set<String> announced = announced(names);
        List<Pair> pairs = quiet.stream()
                .filter(file -> !SidecarNames.isOne(file.name()))
                .map(file -> new Pair(file, sidecars.get(file.name())))
                .toList();
        waiting.keySet().retainAll(names);
        return new Complete(
                pairs.stream()
                        .filter(pair -> pair.sidecar() != null
                                || !(expected
                                        || announced.contains(pair.letter().name()))
                                || isOver(pair.letter()))
                        .toList(),
                alone.stream().filter(this::isOver).toList());
    }

    /** Letters beside which a sidecar lies, or is being written. */
    private static Set<String> announced(Set<String> names) {
        Set<String> letters = new HashSet<>();
        names.forEach(name -> SidecarNames.letterOf(name, names).ifPresent(letters::add));
        return letters;
    }

    private boolean isOver(FileSighting file) {
        Instant since = waiting.computeIfAbsent(file.name(), name -> clock.instant());
        return !clock.instant().isBefore(since.plus(patience));
    }
}
