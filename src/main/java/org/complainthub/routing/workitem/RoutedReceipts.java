package org.complainthub.routing.workitem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.complainthub.complaint.Complaint;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Receipts as they were routed: what was decided once stays decided, whatever the rules say later. */
@Component("routedReceipts")
public class RoutedReceipts {

    private final JdbcClient database;
    private final ObjectMapper json;

    RoutedReceipts(JdbcClient database, @Qualifier("hubJson") ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The receipt as it was routed, locked until the transaction ends. */
    public Optional<Complaint> lock(String receiptId) {
        return database.sql("select complaint from routed_receipt where receipt_id = ? for update")
                .param(receiptId)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    public void add(Complaint routed, OffsetDateTime at) {
        database.sql("insert into routed_receipt (receipt_id, complaint_number, complaint, routed_at)"
                        + " values (?, ?, ?, ?)")
                .param(routed.receiptId())
                .param(routed.complaintNumber())
                .params(written(routed), at)
                .update();
    }

    public void update(Complaint routed) {
        database.sql("update routed_receipt set complaint = ? where receipt_id = ?")
                .params(written(routed), routed.receiptId())
                .update();
    }

    /** It is in another file from now on. */
    void move(Complaint moved) {
        update(moved);
        database.sql("update routed_receipt set complaint_number = ? where receipt_id = ?")
                .param(moved.complaintNumber())
                .param(moved.receiptId())
                .update();
    }

    /** A person said what it is about. */
    public void markCorrected(String receiptId, OffsetDateTime at) {
        database.sql("update routed_receipt set corrected_at = ? where receipt_id = ?")
                .params(at, receiptId)
                .update();
    }

    /** Its file was closed and nobody had said that its categories were wrong. */
    public void markConfirmed(Collection<String> receiptIds, OffsetDateTime at) {
        if (!receiptIds.isEmpty()) {
            database.sql("update routed_receipt set confirmed_at = :at where receipt_id in (:receipts)")
                    .param("at", at)
                    .param("receipts", receiptIds)
                    .update();
        }
    }

    private Complaint read(String text) {
        try {
            return json.readValue(text, Complaint.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a routed receipt cannot be read back", unreadable);
        }
    }

    private String written(Complaint complaint) {
        try {
            return json.writeValueAsString(complaint);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
