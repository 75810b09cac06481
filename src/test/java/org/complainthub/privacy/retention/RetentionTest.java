package org.complainthub.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complainthub.reference.DataFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
    private static final OffsetDateTime THREE_YEARS_AGO = OffsetDateTime.parse("2023-11-22T00:00:00Z");

    @TempDir
    Path folder;

    private final Letters letters = new Letters();

    @BeforeEach
    void configure() throws Exception {
        Files.writeString(folder.resolve("retention.yaml"), "most: 7\nkeep: {letters: P3Y}\n");
    }

    @Test
    void endsEachTypeWhenItsTimeIsOverAndKeepsTheOthers() {
        Retention retention = new Retention(places(), List.of(letters), CLOCK);

        assertThat(retention.due()).isEqualTo(Map.of("letters", 4));
        assertThat(letters.purged).isEmpty();
        assertThat(retention.purge()).isEqualTo(Map.of("letters", 3));
        assertThat(letters.purged).containsExactly(new Aged("letters", THREE_YEARS_AGO, 7));
    }

    @Test
    void refusesTypesThatNobodyHas() {
        assertThatThrownBy(() -> new Retention(places(), List.of(), CLOCK))
                .hasMessageContaining("there is no type letters");
    }

    @Test
    void refusesPeriodsThatAreNone() {
        assertThatThrownBy(() -> new RetentionPeriods(1, Map.of("letters", Period.ZERO)))
                .hasMessageContaining("positive");
    }

    @Test
    void keepsRepairRecordsForSixYears() {
        RetentionPeriods shipped = DataFiles.shipped().read("retention.yaml", RetentionPeriods.class);

        assertThat(shipped.end("vehicle-files", OffsetDateTime.now(CLOCK))).isEqualTo("2020-11-22T00:00:00Z");
        assertThat(shipped.end("letters", OffsetDateTime.now(CLOCK))).isNull();
    }

    private DataFiles places() {
        return new DataFiles(List.of(folder.toUri().toString()));
    }

    /** Four are old, of which one is held. */
    private static final class Letters implements AgingRecords {

        private final List<Aged> purged = new ArrayList<>();

        @Override
        public Set<String> types() {
            return Set.of("letters", "postcards");
        }

        @Override
        public int due(Aged what) {
            return 4;
        }

        @Override
        public int purge(Aged what) {
            purged.add(what);
            return 3;
        }
    }
}
