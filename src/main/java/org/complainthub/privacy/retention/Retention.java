package org.complainthub.privacy.retention;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import org.complainthub.reference.DataFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Ends what has come to its time. */
@Component("retention")
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final RetentionPeriods periods;
    private final List<AgingRecords> records;
    private final Clock clock;

    /** @throws IllegalArgumentException when {@code retention.yaml} names a type that nobody has */
    public Retention(DataFiles files, List<AgingRecords> records, Clock clock) {
        this.records = List.copyOf(records);
        this.periods = files.read("retention.yaml", RetentionPeriods.class).checked(types());
        this.clock = clock;
    }

    private Set<String> types() {
        return records.stream().flatMap(each -> each.types().stream()).collect(Collectors.toSet());
    }

    /** Type to how many the next run would take. */
    public Map<String, Integer> due() {
        return all(AgingRecords::due);
    }

    /** Takes the oldest of each type; type to how many went. */
    public Map<String, Integer> purge() {
        Map<String, Integer> purged = all(AgingRecords::purge);
        if (purged.values().stream().anyMatch(number -> number > 0)) {
            LOG.info("came to the end of their time: {}", purged);
        }
        return purged;
    }

    private Map<String, Integer> all(ToIntBiFunction<AgingRecords, Aged> act) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (AgingRecords each : records) {
            for (String type : each.types()) {
                OffsetDateTime end = periods.end(type, now);
                if (end != null) {
                    counts.put(type, act.applyAsInt(each, new Aged(type, end, periods.most())));
                }
            }
        }
        return counts;
    }
}
