package org.complainthub.intake.file;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells which files nobody writes any more: those whose size and time have not changed for a while, and whose name is
 * none under which programs keep what is half written.
 */
public final class QuietFiles {

    private static final Pattern UNFINISHED =
            Pattern.compile("[.~].*|.*[.](part|partial|tmp|temp|filepart|crdownload|download|swp|writing)|.*~");

    private final Duration quietTime;
    private final Clock clock;
    private final Map<String, Seen> seen = new HashMap<>();

    public QuietFiles(Duration quietTime, Clock clock) {
        this.quietTime = quietTime;
        this.clock = clock;
    }

    private record Seen(FileSighting file, Instant since) {

        /** Not when it was seen by a clock that has been put right since. */
        boolean isStill(FileSighting now, Instant at) {
            return file.equals(now) && !since.isAfter(at);
        }
    }

    /** Those among all files of a folder, the oldest first. */
    public List<FileSighting> among(Collection<FileSighting> files) {
        Instant now = clock.instant();
        Map<String, Seen> before = Map.copyOf(seen);
        seen.clear();
        for (FileSighting file : files) {
            if (!UNFINISHED.matcher(file.name().toLowerCase(Locale.ROOT)).matches()) {
                Seen known = before.get(file.name());
                seen.put(file.name(), known != null && known.isStill(file, now) ? known : new Seen(file, now));
            }
        }
        return seen.values().stream()
                .filter(one -> !now.isBefore(one.since().plus(quietTime)))
                .map(Seen::file)
                .sorted(Comparator.comparing(FileSighting::modified).thenComparing(FileSighting::name))
                .toList();
    }
}
