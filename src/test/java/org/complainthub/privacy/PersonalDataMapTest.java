package org.complainthub.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.complainthub.matching.file.TestDatabase;
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
}
