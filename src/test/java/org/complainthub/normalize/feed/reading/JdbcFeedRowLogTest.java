package org.complainthub.normalize.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.Receipt;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcFeedRowLogTest {

    private FeedRowLog log;

    @BeforeEach
    void open() {
        DataSource database = database();
        log = new JdbcFeedRowLog(
                new JdbcTemplate(database),
                new TransactionTemplate(new JdbcTransactionManager(database)),
                Clock.systemUTC());
    }

    DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    @Test
    void tellsRowsThatAnotherFileHad() {
        assertThat(log.enter("yesterday", rows(1, 500))).isEmpty();
        assertThat(log.enter("today", rows(400, 600)))
                .hasSize(101)
                .contains(400, 500)
                .doesNotContain(501);
    }

    @Test
    void tellsTheSameWhenAPartIsReadAgain() {
        log.enter("file", rows(1, 10));

        assertThat(log.enter("file", rows(1, 10))).isEmpty();
    }

    @Test
    void tellsARowThatStandsTwiceInOneFile() {
        List<FeedOutcome.Taken> rows = List.of(row(1, "key"), row(2, "key"));

        assertThat(log.enter("file", rows)).containsExactly(2);
        assertThat(log.enter("file", rows)).containsExactly(2);
    }

    @Test
    void entersNothingOfAPartWithoutRows() {
        assertThat(log.enter("file", List.of())).isEmpty();
    }

    private static List<FeedOutcome.Taken> rows(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> row(i, "key-" + i))
                .toList();
    }

    private static FeedOutcome.Taken row(int number, String key) {
        Receipt receipt = new Receipt(
                "file",
                Channel.SURVEY,
                "inlet",
                null,
                "a.csv",
                null,
                OffsetDateTime.parse("2026-11-20T08:00:00+08:00"),
                new EvidenceItem("0".repeat(64), "text/csv", 1, null),
                List.of());
        return new FeedOutcome.Taken(number, 1, key, ComplaintDraft.of(receipt));
    }
}
