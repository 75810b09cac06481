package org.complainthub.desk.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Key figures as they were counted some minutes ago: of a period that is over hardly anything changes, and its files are many. */
@Component("keptFigures")
class KeptFigures {

    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final int MOST = 50;

    private final PeriodFigures figures;
    private final Clock clock;
    private final Map<DigestPeriod, Kept> kept = new ConcurrentHashMap<>();

    KeptFigures(PeriodFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    private record Kept(KeyFigures figures, Instant at) {}

    /** At most a quarter of an hour old. */
    KeyFigures of(DigestPeriod period) {
        Instant now = clock.instant();
        Kept known = kept.get(period);
        return known != null && known.at().isAfter(now.minus(FRESH)) ? known.figures() : counted(period, now);
    }

    /** Of today. */
    KeyFigures counted(DigestPeriod period) {
        return counted(period, clock.instant());
    }

    private KeyFigures counted(DigestPeriod period, Instant now) {
        KeyFigures counted = figures.of(period);
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(period, new Kept(counted, now));
        return counted;
    }
}
