package org.complainthub.privacy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.complainthub.reference.DataFiles;
import org.jspecify.annotations.Nullable;

/**
 * Where the database keeps personal data, as {@code db/personal-data.yaml} declares it beside the tables.
 *
 * @param holding tables with personal data, in the order in which they are erased
 * @param free tables without, and why
 * @param holds what keeps data from being erased
 * @param files which complaint files have come to their end, by type
 * @param receipts which receipts of no file have come to theirs, by type
 * @param rows which rows have come to theirs
 */
record PersonalDataMap(
        List<Holding> holding,
        Map<String, String> free,
        List<Hold> holds,
        List<OldFiles> files,
        List<OldReceipts> receipts,
        List<OldRows> rows) {

    static PersonalDataMap shipped() {
        return new DataFiles(List.of("classpath:db/")).read("personal-data.yaml", PersonalDataMap.class);
    }

    /** What becomes of a column. */
    enum Treatment {
        BLANK,
        NOTHING,
        ERASED,
        COMPLAINT,
        POINTER
    }

    /**
     * Rows of a table that belong to a person.
     *
     * @param key column that tells the rows apart, for those whose JSON is rewritten
     * @param erase column to what becomes of it; empty when the rows go as a whole
     */
    record Holding(
            String table,
            String owner,
            @Nullable String key,
            String where,
            List<String> export,
            @Nullable Map<String, Treatment> erase) {

        Holding {
            export = List.copyOf(export);
            erase = Map.copyOf(Objects.requireNonNullElse(erase, Map.of()));
        }
    }

    /** A select whose every row is a reason to keep the data. */
    record Hold(String reason, String select) {}

    /** A select of numbers of files. */
    record OldFiles(String type, String select) {}

    /**
     * Receipts that belong to no file.
     *
     * @param select their ids, the oldest first
     * @param parts select of the ids of what {@code :receipt} was read as
     * @param pointer select of the JSON that points to its bytes
     * @param needing select that gives a row when others need the bytes {@code :digest}
     */
    record OldReceipts(String type, String select, String parts, String pointer, String needing) {}

    /** Rows that go when they are old. */
    record OldRows(String type, String table, String key, String where) {}
}
