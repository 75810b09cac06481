package org.complainthub.privacy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.privacy.PersonalDataMap.OldFiles;
import org.complainthub.privacy.PersonalDataMap.OldRows;
import org.complainthub.reference.DataFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends what has come to its time: persons of closed files become unrecognisable, other records go. */
@Component("retention")
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final String WHY = "the end of its time";

    private final PersonalDataMap map = PersonalDataMap.shipped();
    private final RetentionPeriods periods;
    private final PersonalDataRequests requests;
    private final JdbcClient database;
    private final Clock clock;

    Retention(DataFiles files, PersonalDataRequests requests, JdbcClient database, Clock clock) {
        this.periods = files.read("retention.yaml", RetentionPeriods.class).checked(types());
        this.requests = requests;
        this.database = database;
        this.clock = clock;
    }

    private Set<String> types() {
        return Stream.concat(
                        map.files().stream().map(OldFiles::type),
                        map.rows().stream().map(OldRows::type))
                .collect(Collectors.toSet());
    }

    /** Type to how many the next run would take. */
    Map<String, Integer> due() {
        return all(false);
    }

    /** Takes the oldest of each type; type to how many went. */
    public Map<String, Integer> purge() {
        Map<String, Integer> purged = all(true);
        if (purged.values().stream().anyMatch(number -> number > 0)) {
            LOG.info("came to the end of their time: {}", purged);
        }
        return purged;
    }

    private Map<String, Integer> all(boolean really) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (OldFiles old : map.files()) {
            OffsetDateTime end = periods.end(old.type(), now);
            if (end != null) {
                counts.merge(old.type(), files(old, end, really), Integer::sum);
            }
        }
        for (OldRows old : map.rows()) {
            OffsetDateTime end = periods.end(old.type(), now);
            if (end != null) {
                counts.merge(old.type(), rows(old, end, really), Integer::sum);
            }
        }
        return counts;
    }

    private int files(OldFiles old, OffsetDateTime end, boolean really) {
        List<String> numbers = sql(old.select(), end).query(String.class).list();
        return (int) numbers.stream()
                .map(requests::personsIn)
                .map(persons -> really ? requests.erase(persons, WHY) : requests.tryToErase(persons))
                .filter(erasure -> erasure.holds().isEmpty())
                .count();
    }

    private int rows(OldRows old, OffsetDateTime end, boolean really) {
        String oldest = "select " + old.key() + " from " + old.table() + " where " + old.where() + " limit :most";
        return really
                ? sql("delete from " + old.table() + " where " + old.key() + " in (" + oldest + ")", end)
                        .update()
                : sql(oldest, end).query(String.class).list().size();
    }

    private JdbcClient.StatementSpec sql(String text, OffsetDateTime end) {
        return database.sql(text).param("before", end).param("most", periods.most());
    }
}
