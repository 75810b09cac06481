package org.complainthub.matching.file;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out the numbers of files, counted for each store and year; a number lost in a rollback is a gap. */
@Component
class FileNumbers {

    /** The row of {@code identity_lock} under which a count begins. */
    private static final int BEGINNING = 4096;

    private final JdbcClient jdbc;

    FileNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next number, such as {@code C-2026-FT-000001}; {@code C-2026-000001} without a store.
     *
     * @param store a short code, empty when it is not known
     */
    String next(String store, int year) {
        String part = store.isEmpty() ? "" : store + "-";
        return String.format(Locale.ROOT, "C-%04d-%s%06d", year, part, count(store, year));
    }

    private int count(String store, int year) {
        if (!increment(store, year)) {
            begin(store, year);
            increment(store, year);
        }
        return jdbc.sql("SELECT last_number FROM complaint_file_counter WHERE store = ? AND file_year = ?")
                .params(store, year)
                .query(Integer.class)
                .single();
    }

    /** The last lock of a decision but for the file itself, held until its commit. */
    private boolean increment(String store, int year) {
        return jdbc.sql("UPDATE complaint_file_counter SET last_number = last_number + 1"
                                + " WHERE store = ? AND file_year = ?")
                        .params(store, year)
                        .update()
                > 0;
    }

    /** Under a lock, because a failed insert would spoil the transaction in PostgreSQL. */
    private void begin(String store, int year) {
        jdbc.sql("SELECT stripe FROM identity_lock WHERE stripe = ? FOR UPDATE")
                .param(BEGINNING)
                .query(Integer.class)
                .single();
        jdbc.sql("INSERT INTO complaint_file_counter (store, file_year, last_number)"
                        + " SELECT CAST(? AS VARCHAR(6)), CAST(? AS INTEGER), 0 WHERE NOT EXISTS"
                        + " (SELECT 1 FROM complaint_file_counter WHERE store = ? AND file_year = ?)")
                .params(store, year, store, year)
                .update();
    }
}
