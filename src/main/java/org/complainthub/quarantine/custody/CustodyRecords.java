package org.complainthub.quarantine.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the verification has come and what it found, in the database, for all hubs and after a restart. */
@Component
class CustodyRecords {

    private static final String RECEIPTS =
            """
            select f.receipt_id, max(q.pointer) as pointer from ledger_fact f
            left join quarantine_receipt q on q.receipt_id = f.receipt_id
            where f.fact_type = 'receipt.received.v1' and f.receipt_id > ?
            group by f.receipt_id order by f.receipt_id limit ?""";

    private final JdbcClient database;
    private final Clock clock;

    CustodyRecords(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A receipt that the ledger knows, with its pointer if it is known too. */
    record Known(String receiptId, @Nullable String pointer) {}

    /** Locked until the caller's transaction ends, so that two hubs do not walk at once. */
    Round lock() {
        return database.sql("select * from evidence_check where id = 1 for update")
                .query(CustodyRecords::round)
                .single();
    }

    OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    Round last() {
        return database.sql("select * from evidence_check where id = 1")
                .query(CustodyRecords::round)
                .single();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                Round.Phase.valueOf(row.getString("phase")),
                row.getString("reached"),
                row.getLong("objects"),
                row.getLong("receipts"),
                row.getLong("damaged"),
                row.getLong("missing"),
                row.getObject("began_at", OffsetDateTime.class),
                row.getObject("finished_at", OffsetDateTime.class));
    }

    void keep(Round round) {
        database.sql("update evidence_check set phase = ?, reached = ?, objects = ?, receipts = ?, damaged = ?,"
                        + " missing = ?, began_at = ?, finished_at = ? where id = 1")
                .params(round.phase().name(), round.reached())
                .params(round.objects(), round.receipts(), round.damaged(), round.missing())
                .param(round.beganAt())
                .param(round.finishedAt())
                .update();
    }

    /** Receipts after this one, in the order of their ids. */
    List<Known> receiptsAfter(String receiptId, int most) {
        return database.sql(RECEIPTS)
                .params(receiptId, most)
                .query((row, number) -> new Known(row.getString("receipt_id"), row.getString("pointer")))
                .list();
    }

    /** Whether it was removed on purpose. */
    boolean isErased(String sha256) {
        return database.sql("select count(*) from evidence_erased where sha256 = ?")
                        .param(sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void forgetFindings() {
        database.sql("delete from evidence_finding").update();
    }

    void find(String subject, String finding) {
        database.sql("insert into evidence_finding (subject, finding, found_at) values (?, ?, ?)")
                .params(subject, finding, now())
                .update();
    }

    /** A line each. */
    List<String> findings(int most) {
        return database.sql("select * from evidence_finding order by found_at, subject limit ?")
                .param(most)
                .query((row, number) -> row.getString("subject") + ": " + row.getString("finding"))
                .list();
    }
}
