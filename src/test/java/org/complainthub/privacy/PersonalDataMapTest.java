package org.complainthub.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.complainthub.matching.file.TestDatabase;
import org.complainthub.reference.DataFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever adds a table says whether it holds personal data. */
class PersonalDataMapTest {

    private final PersonalDataMap map = PersonalDataMap.shipped();
    private final TestDatabase database = TestDatabase.h2();

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void declaresEveryTableOnce() {
        List<String> tables = database.jdbc()
                .sql("select lower(table_name) from information_schema.tables where upper(table_schema) = 'PUBLIC'"
                        + " and lower(table_name) not like 'flyway%'")
                .query(String.class)
                .list();
        Set<String> declared = new TreeSet<>(map.free().keySet());
        map.holding().forEach(holding -> declared.add(holding.table()));
        assertThat(declared).containsExactlyInAnyOrderElementsOf(tables);
        assertThat(map.holding()).noneMatch(holding -> map.free().containsKey(holding.table()));
    }

    @Test
    void saysWhoAnswersForEachAndWhatBecomesOfIt() {
        assertThat(map.holding()).allSatisfy(holding -> {
            assertThat(holding.owner()).isIn("matching", "routing", "report", "mail", "quarantine", "ledger");
            assertThat(holding.where()).as(holding.table()).containsAnyOf(":receipts", ":files", ":addresses");
        });
        assertThat(map.free().values()).noneMatch(String::isBlank);
    }

    @Test
    void keepsWhatItsFileDoesNotName() {
        RetentionPeriods shipped = DataFiles.shipped().read("retention.yaml", RetentionPeriods.class);
        OffsetDateTime now = OffsetDateTime.parse("2026-11-22T00:00:00Z");
        assertThat(shipped.end("vehicle-files", now)).isEqualTo("2020-11-22T00:00:00Z");
        assertThat(shipped.end("audit", now)).isNull();
        assertThatThrownBy(() -> new RetentionPeriods(1, Map.of("mails", Period.ZERO)))
                .hasMessageContaining("positive");
        assertThatThrownBy(() -> new RetentionPeriods(1, Map.of("audit", Period.ofYears(1))).checked(Set.of("mails")))
                .hasMessageContaining("there is no type audit");
    }
}
