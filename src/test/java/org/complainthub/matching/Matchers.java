package org.complainthub.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.complainthub.matching.file.ComplaintFiles;
import org.complainthub.reference.DataFiles;

/** Matchers with the rules that are shipped. */
final class Matchers {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T00:00:00Z"), ZoneOffset.UTC);
    static final MatchingRules SHIPPED = MatchingRules.from(DataFiles.shipped());

    private Matchers() {}

    static ComplaintMatcher on(ComplaintFiles files) {
        return new ComplaintMatcher(files, SHIPPED, address -> true, CLOCK);
    }

    static MatchingRules ignoring(String... keys) {
        return new MatchingRules(
                SHIPPED.thresholds(),
                SHIPPED.windows(),
                SHIPPED.repeats(),
                new MatchingRules.Keys(4, 20, List.of(keys)),
                SHIPPED.fields());
    }
}
