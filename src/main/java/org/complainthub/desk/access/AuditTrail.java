package org.complainthub.desk.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what at the pages, and who looked at evidence that is not masked. Nothing is ever taken out of it. */
@Component("auditTrail")
public class AuditTrail {

    private static final int LONGEST_DETAIL = 1000;

    private final JdbcClient database;
    private final Clock clock;

    AuditTrail(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is recorded. */
    public enum Action {
        ACTED,
        REFUSED,
        SAW_EVIDENCE,
        EXPORTED
    }

    /** One entry. */
    public record Entry(OffsetDateTime at, String actor, String action, @Nullable String fileNumber, String detail) {}

    /** Adds an entry; the detail says what exactly, without personal data. */
    public void add(String actor, Action action, @Nullable String fileNumber, String detail) {
        String clean = detail.replaceAll("\\p{Cntrl}+", " ");
        database.sql("insert into desk_audit (done_at, actor, action, file_number, detail) values (?, ?, ?, ?, ?)")
                .params(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), actor, action.name())
                .param(fileNumber)
                .param(clean.substring(0, Math.min(clean.length(), LONGEST_DETAIL)))
                .update();
    }

    /** Entries about a file, the latest first. */
    public List<Entry> of(String fileNumber, int most) {
        return database.sql("select * from desk_audit where file_number = ? order by id desc limit ?")
                .params(fileNumber, most)
                .query((row, n) -> new Entry(
                        row.getObject("done_at", OffsetDateTime.class),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("file_number"),
                        row.getString("detail")))
                .list();
    }
}
