package org.complainthub.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Maps rows of the table to facts. */
final class FactRows {

    private FactRows() {}

    static Fact fact(ResultSet row, int number) throws SQLException {
        return new Fact(
                row.getString("fact_id"),
                row.getString("fact_type"),
                row.getObject("occurred_at", OffsetDateTime.class),
                row.getString("receipt_id"),
                row.getString("complaint_number"),
                row.getString("department"),
                row.getString("relation"),
                row.getString("kind"),
                row.getString("severity"),
                row.getString("channel"),
                row.getString("source_name"),
                row.getObject("received_at", OffsetDateTime.class));
    }
}
