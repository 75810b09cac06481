package org.complainthub.intake.folder.outcome;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.complainthub.platform.PlatformBeans;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outcomes in a database in memory, told as the later stages would. */
public final class Outcomes {

    private final FileOutcomes outcomes;
    private final FileReports reports;

    public Outcomes(Clock clock) {
        this(h2(), clock);
    }

    Outcomes(DataSource database, Clock clock) {
        outcomes = new FileOutcomes(JdbcClient.create(database));
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        reports = new FileReports(PlatformBeans.json(), words, clock);
    }

    private static DataSource h2() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    public FileOutcomes all() {
        return outcomes;
    }

    public FileReports reports() {
        return reports;
    }

    public void read(String receiptId) {
        outcomes.note(new FileOutcome(receiptId, null, 1, 1, 0, 0, 0, List.of()));
    }

    public void invalid(String receiptId, String reason) {
        outcomes.note(new FileOutcome(receiptId, reason, 1, 0, 0, 0, 1, List.of()));
    }
}
