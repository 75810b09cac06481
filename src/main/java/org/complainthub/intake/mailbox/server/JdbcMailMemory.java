package org.complainthub.intake.mailbox.server;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The memory in the hub's database, H2 or PostgreSQL. One hub at a time reads a mailbox, so nothing is locked. */
public class JdbcMailMemory implements MailMemory {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Clock clock;

    public JdbcMailMemory(JdbcOperations jdbc, Clock clock) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Mark> mark(String mailbox) {
        return jdbc.sql("select uid_validity, uid from mailbox_mark where mailbox = ?")
                .param(mailbox)
                .query((row, number) -> new Mark(row.getLong("uid_validity"), row.getLong("uid")))
                .optional();
    }

    @Override
    public void mark(String mailbox, Mark mark) {
        int changed = jdbc.sql("update mailbox_mark set uid_validity = ?, uid = ? where mailbox = ?")
                .params(mark.uidValidity(), mark.uid(), mailbox)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into mailbox_mark (mailbox, uid_validity, uid) values (?, ?, ?)")
                    .params(mailbox, mark.uidValidity(), mark.uid())
                    .update();
        }
    }

    @Override
    public Map<String, Instant> noted(String mailbox) {
        Map<String, Instant> noted = new HashMap<>();
        jdbc.sql("select mail_id, noted_at from mailbox_note where mailbox = ?")
                .param(mailbox)
                .query((row, number) -> Map.entry(
                        row.getString("mail_id"),
                        row.getObject("noted_at", OffsetDateTime.class).toInstant()))
                .list()
                .forEach(note -> noted.put(note.getKey(), note.getValue()));
        return noted;
    }

    @Override
    public void note(String mailbox, Collection<String> ids) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Map<String, Instant> known = ids.isEmpty() ? Map.of() : noted(mailbox);
        batches.batchUpdate(
                "insert into mailbox_note (mailbox, mail_id, noted_at) values (?, ?, ?)",
                ids.stream()
                        .filter(id -> !known.containsKey(id))
                        .map(id -> new Object[] {mailbox, id, now})
                        .toList());
    }

    @Override
    public void forget(String mailbox, Collection<String> ids) {
        batches.batchUpdate(
                "delete from mailbox_note where mailbox = ? and mail_id = ?",
                ids.stream().map(id -> new Object[] {mailbox, id}).toList());
    }
}
