package org.complainthub.report.register;

import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives out the numbers of reports, counted for each year; a number lost in a rollback is a gap. Nobody waits for the commit of
 * another, except while a year begins: every department opens reports all the time, in every hub.
 */
final class ReportNumbers {

    private final JdbcClient database;

    ReportNumbers(JdbcClient database) {
        this.database = database;
    }

    /**
     * The next number, such as {@code CAR-2026-000001}; within a transaction. A clock that is a year behind goes on in the newest
     * year that was begun, since numbers of a year before may have been given already.
     */
    String next(int year) {
        Year begun = newest(year).orElseGet(() -> begin(year));
        return String.format(Locale.ROOT, "CAR-%04d-%06d", begun.number(), serial() - begun.beforeFirst());
    }

    private record Year(int number, long beforeFirst) {}

    /** Under a lock, because a failed insert would spoil the transaction in PostgreSQL. */
    private Year begin(int year) {
        database.sql("select id from report_year_lock for update")
                .query(Integer.class)
                .single();
        return newest(year).orElseGet(() -> insert(year));
    }

    private Year insert(int year) {
        long serial = serial();
        database.sql("insert into report_year (year_of, before_first) values (?, ?)")
                .params(year, serial)
                .update();
        return new Year(year, serial);
    }

    private Optional<Year> newest(int notBefore) {
        return database.sql(
                        "select year_of, before_first from report_year where year_of >= ? order by year_of desc limit 1")
                .param(notBefore)
                .query((row, n) -> new Year(row.getInt("year_of"), row.getLong("before_first")))
                .optional();
    }

    private long serial() {
        return database.sql("select nextval('report_serial')").query(Long.class).single();
    }
}
