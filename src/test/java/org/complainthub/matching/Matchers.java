package org.complainthub.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.complainthub.matching.decision.MatchingRules;
import org.complainthub.matching.file.ComplaintFiles;
import org.complainthub.reference.DataFiles;

/** Matchers with the rules that are shipped. */
public final class Matchers {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T00:00:00Z"), ZoneOffset.UTC);
    public static final MatchingRules SHIPPED = MatchingRules.from(DataFiles.shipped());

    private Matchers() {}

    public static ComplaintMatcher on(ComplaintFiles files) {
        return new ComplaintMatcher(files, () -> SHIPPED, address -> true, CLOCK);
    }

    public static MatchingRules ignoring(String... keys) {
        return new MatchingRules(
                SHIPPED.thresholds(),
                SHIPPED.windows(),
                SHIPPED.repeats(),
                new MatchingRules.Keys(4, 20, List.of(keys)),
                SHIPPED.fields());
    }
}
