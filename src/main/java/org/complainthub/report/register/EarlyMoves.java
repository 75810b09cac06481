package org.complainthub.report.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Receipts that people moved to another file before any department had heard of them. The move waits here, those of one
 * receipt in their order. Every method takes part in the caller's transaction.
 */
@Component("earlyMoves")
public class EarlyMoves {

    private static final int BATCH = 100;
    private static final String DUE =
            """
            select * from early_move m where exists (select 1 from report_effect e where e.receipt_id = m.receipt_id)
            order by m.fact limit ?""";
    private static final String HEARD_OF =
            """
            select (select count(*) from report_effect where receipt_id = ?)
              * (select case when count(*) = 0 then 1 else 0 end from early_move where receipt_id = ?)""";

    private final JdbcClient database;

    public EarlyMoves(JdbcClient database) {
        this.database = database;
    }

    /** Whether a move of this receipt has to wait: no department has heard of it, or another waits that came before. */
    public boolean mustWait(String receiptId) {
        return database.sql(HEARD_OF)
                        .params(receiptId, receiptId)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** Keeps a move; once. */
    public void keep(FileJoin move, OffsetDateTime at) {
        if (count(move) == 0) {
            database.sql("insert into early_move (fact, receipt_id, complaint_number, other_file, noted_at)"
                            + " values (?, ?, ?, ?, ?)")
                    .param(move.id())
                    .param(move.receiptId())
                    .param(move.complaintNumber())
                    .param(move.otherFile())
                    .param(at)
                    .update();
        }
    }

    private int count(FileJoin move) {
        return database.sql("select count(*) from early_move where fact = ?")
                .param(move.id())
                .query(Integer.class)
                .single();
    }

    /** Those of whose receipt a department has heard by now, at most {@value #BATCH}. */
    public List<FileJoin> due() {
        return database.sql(DUE).param(BATCH).query(EarlyMoves::move).list();
    }

    /** Whether it was still there. */
    public boolean take(FileJoin due) {
        return database.sql("delete from early_move where fact = ?")
                        .param(due.id())
                        .update()
                == 1;
    }

    private static FileJoin move(ResultSet row, int number) throws SQLException {
        return FileJoin.ofMove(
                row.getLong("fact"),
                row.getString("complaint_number"),
                row.getString("other_file"),
                row.getString("receipt_id"));
    }
}
