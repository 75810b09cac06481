package org.complainthub.routing.workitem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Facts about receipts that are not routed yet: other stages may be faster, and may be so by hours where routing stands. They
 * wait here, those of one receipt in the order in which they happened.
 */
@Component("earlyFacts")
public class EarlyFacts {

    private static final int BATCH = 100;
    private static final String DUE =
            """
            select * from early_fact e where exists (select 1 from routed_receipt r where r.receipt_id = e.receipt_id)
            order by e.happened_at, e.complaint_number limit ?""";
    private static final String AWAITED =
            """
            select (select count(*) from routed_receipt where receipt_id = ?)
              - (select count(*) from early_fact where receipt_id = ?)""";

    private final JdbcClient database;

    EarlyFacts(JdbcClient database) {
        this.database = database;
    }

    /** Whether a fact about this receipt has to wait: it is not routed, or another waits that came before. */
    boolean mustWait(String receiptId) {
        return database.sql(AWAITED)
                        .params(receiptId, receiptId)
                        .query(Integer.class)
                        .single()
                < 1;
    }

    /** Keeps a fact that names its receipt and its file; once. */
    void keep(Progress early, OffsetDateTime at) {
        if (count(early) == 0) {
            database.sql("insert into early_fact (receipt_id, fact, complaint_number, other_file, happened_at)"
                            + " values (?, ?, ?, ?, ?)")
                    .param(early.receiptId())
                    .param(early.fact())
                    .param(early.complaintNumber())
                    .param(early.otherFile())
                    .param(at)
                    .update();
        }
    }

    private int count(Progress early) {
        return database.sql(
                        "select count(*) from early_fact where receipt_id = ? and fact = ? and complaint_number = ?")
                .param(early.receiptId())
                .param(early.fact())
                .param(early.complaintNumber())
                .query(Integer.class)
                .single();
    }

    /** Those whose receipt is routed by now, at most {@value #BATCH}. */
    List<Progress> due() {
        return database.sql(DUE).param(BATCH).query(EarlyFacts::fact).list();
    }

    /** Whether it was still there; it belongs to the caller's transaction then. */
    boolean take(Progress due) {
        return database.sql("delete from early_fact where receipt_id = ? and fact = ? and complaint_number = ?")
                        .param(due.receiptId())
                        .param(due.fact())
                        .param(due.complaintNumber())
                        .update()
                == 1;
    }

    private static Progress fact(ResultSet row, int number) throws SQLException {
        return new Progress(
                row.getString("fact"),
                row.getString("complaint_number"),
                null,
                row.getString("receipt_id"),
                row.getString("other_file"),
                row.getObject("happened_at", OffsetDateTime.class));
    }
}
