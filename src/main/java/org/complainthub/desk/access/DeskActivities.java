package org.complainthub.desk.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.audit.listener.AuditApplicationEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who did what at the pages, and who looked at evidence that is not masked: by file, for its page, and as audit events, for the
 * sealed audit trail.
 */
@Component("deskActivities")
public class DeskActivities {

    private static final int LONGEST_DETAIL = 1000;

    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DeskActivities(JdbcClient database, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.clock = clock;
        this.events = events;
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
        String clean = shortened(detail.replaceAll("\\p{Cntrl}+", " "));
        database.sql("insert into desk_activity (done_at, actor, action, file_number, detail) values (?, ?, ?, ?, ?)")
                .params(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), actor, action.name())
                .param(fileNumber)
                .param(clean)
                .update();
        events.publishEvent(new AuditApplicationEvent(
                actor, action.name(), Map.of("file", fileNumber == null ? "" : fileNumber, "what", clean)));
    }

    /** Entries about a file, the latest first. */
    public List<Entry> of(String fileNumber, int most) {
        return database.sql("select * from desk_activity where file_number = ? order by id desc limit ?")
                .params(fileNumber, most)
                .query((row, n) -> new Entry(
                        row.getObject("done_at", OffsetDateTime.class),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("file_number"),
                        row.getString("detail")))
                .list();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_DETAIL));
    }
}
