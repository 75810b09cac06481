package org.complainthub.report.acknowledgement;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every decision on an acknowledgement. */
@Component("acknowledgementRecords")
class AcknowledgementRecords {

    private final JdbcClient database;

    AcknowledgementRecords(JdbcClient database) {
        this.database = database;
    }

    Optional<AcknowledgementRecord> find(String receiptId) {
        return database.sql("select * from acknowledgement where receipt_id = ?")
                .param(receiptId)
                .query((row, n) -> new AcknowledgementRecord(
                        row.getString("receipt_id"),
                        row.getString("complaint_number"),
                        row.getString("address"),
                        row.getString("outcome"),
                        row.getString("message_id"),
                        row.getObject("recorded_at", OffsetDateTime.class)))
                .optional();
    }

    /** Whether this address was told of this file before. */
    boolean isTold(String complaintNumber, String address) {
        return database.sql("select count(*) from acknowledgement where complaint_number = ? and address = ?"
                                + " and outcome in ('SENT', 'ANNOUNCED')")
                        .params(complaintNumber, address)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(AcknowledgementRecord decided) {
        database.sql("insert into acknowledgement (receipt_id, complaint_number, address, outcome, message_id,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?)")
                .params(decided.receiptId(), decided.complaintNumber(), decided.address(), decided.outcome())
                .param(decided.messageId())
                .param(decided.at())
                .update();
    }
}
