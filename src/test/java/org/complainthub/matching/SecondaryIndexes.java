package org.complainthub.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The indexes and constraints of PostgreSQL that can be made anew: faster when all rows are there. */
final class SecondaryIndexes {

    private static final String INDEXES = "SELECT 'DROP INDEX ' || indexrelid::regclass, pg_get_indexdef(indexrelid)"
            + " FROM pg_index i WHERE indrelid::regclass::text IN ('complaint_file', 'matched_receipt', 'receipt_key',"
            + " 'key_holder', 'complaint_file_term', 'complaint_file_change')"
            + " AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)";
    private static final String CONSTRAINTS =
            "SELECT 'ALTER TABLE ' || conrelid::regclass || ' DROP CONSTRAINT ' || conname,"
                    + " 'ALTER TABLE ' || conrelid::regclass || ' ADD CONSTRAINT ' || conname || ' '"
                    + " || pg_get_constraintdef(oid) FROM pg_constraint WHERE contype IN ('f', 'p')"
                    + " AND conrelid::regclass::text IN ('complaint_file', 'matched_receipt', 'receipt_key',"
                    + " 'key_holder', 'complaint_file_term', 'complaint_file_change')"
                    + " AND (contype = 'f' OR conrelid::regclass::text IN"
                    + " ('receipt_key', 'key_holder', 'complaint_file_term', 'complaint_file_change'))"
                    + " ORDER BY contype";

    private SecondaryIndexes() {}

    /** Drops them; the statements that make them again, in this order. */
    static List<String> dropped(Statement statement) throws SQLException {
        List<String> drops = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        for (String query : List.of(INDEXES, CONSTRAINTS)) {
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    drops.add(rows.getString(1));
                    definitions.add(rows.getString(2));
                }
            }
        }
        for (String drop : drops) {
            statement.execute(drop);
        }
        return definitions;
    }
}
