package org.complainthub.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The entries in the database, one after the other. */
final class AuditChain {

    private static final String ENTRIES = "select number, occurred_at, principal, act, details, seal from audit_entry ";
    private static final int BATCH = 1_000;

    private final JdbcClient database;

    AuditChain(JdbcClient database) {
        this.database = database;
    }

    /** The last entry, kept from every other writer until the transaction ends. */
    AuditEntry lockLast() {
        long number = database.sql("select last_number from audit_head where id = 1 for update")
                .query(Long.class)
                .single();
        return number == 0 ? AuditEntry.NONE : entry(number);
    }

    private AuditEntry entry(long number) {
        return database.sql(ENTRIES + "where number = ?")
                .param(number)
                .query(AuditChain::read)
                .optional()
                .orElseThrow(() -> new IllegalStateException("entry " + number + " of the audit trail is missing"));
    }

    void append(AuditEntry entry) {
        database.sql("insert into audit_entry (number, occurred_at, principal, act, details, seal)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(entry.number(), utc(entry.occurredAt()), entry.principal(), entry.type(), entry.data())
                .param(entry.seal())
                .update();
        database.sql("update audit_head set last_number = ? where id = 1")
                .param(entry.number())
                .update();
    }

    /** Where the trail begins: nothing of it went yet, or the last entries that went. */
    AuditBeginning beginning() {
        return database.sql("select gone_number, gone_seal, gone_proof from audit_head where id = 1")
                .query((row, index) -> new AuditBeginning(row.getLong(1), row.getString(2), row.getString(3)))
                .single();
    }

    /** Takes away what was before; the last entry stays always. */
    void beginAfter(AuditBeginning beginning) {
        database.sql("update audit_head set gone_number = ?, gone_seal = ?, gone_proof = ? where id = 1")
                .params(beginning.number(), beginning.seal(), beginning.proof())
                .update();
        database.sql("delete from audit_entry where number <= ?")
                .param(beginning.number())
                .update();
    }

    /** How many entries were ever made. */
    long length() {
        return database.sql("select last_number from audit_head where id = 1")
                .query(Long.class)
                .single();
    }

    /** Entries after the given number, in order, at most a batch; empty at the end. */
    List<AuditEntry> after(long number) {
        return database.sql(ENTRIES + "where number > ? order by number limit ?")
                .params(number, BATCH)
                .query(AuditChain::read)
                .list();
    }

    /** The latest first, at most a batch. */
    List<AuditEntry> find(@Nullable String principal, @Nullable Instant after, @Nullable String type) {
        return database.sql(ENTRIES
                        + "where (cast(:principal as varchar) is null or principal = :principal)"
                        + " and occurred_at > :after and (cast(:act as varchar) is null or act = :act)"
                        + " order by number desc limit " + BATCH)
                .param("principal", principal)
                .param("after", utc(after == null ? Instant.EPOCH : after))
                .param("act", type)
                .query(AuditChain::read)
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static AuditEntry read(ResultSet row, int index) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("principal"),
                row.getString("act"),
                row.getString("details"),
                row.getString("seal"));
    }
}
