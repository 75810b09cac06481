package org.complainthub.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.complainthub.matching.file.ComplaintFiles;

/** Matchers with the settings that a hub has when nothing is configured. */
final class Matchers {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T00:00:00Z"), ZoneOffset.UTC);
    static final MatchingProperties DEFAULTS = new MatchingProperties(90, 6, 4.5, 4, 20, List.of());

    private Matchers() {}

    static ComplaintMatcher on(ComplaintFiles files) {
        return new ComplaintMatcher(files, DEFAULTS, CLOCK);
    }
}
