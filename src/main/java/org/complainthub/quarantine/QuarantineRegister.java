package org.complainthub.quarantine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.FeedRead;
import org.complainthub.complaint.InvalidMessage;
import org.complainthub.complaint.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is in quarantine, in the hub's database. The same fact told twice has no second effect. */
@Component
class QuarantineRegister {

    private static final String QUARANTINED =
            """
            from quarantine_receipt q join (
              select receipt_id from quarantine_receipt where refused_by is not null
              union select whole_receipt_id from quarantine_complaint) x on x.receipt_id = q.receipt_id""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    QuarantineRegister(JdbcClient jdbc, @Qualifier("hubJson") ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps the pointer of a receipt; the first one stays. */
    void received(Receipt receipt) {
        if (!enter(receipt.receiptId(), written(receipt))) {
            jdbc.sql("update quarantine_receipt set pointer = ? where receipt_id = ? and pointer is null")
                    .params(written(receipt), receipt.receiptId())
                    .update();
        }
    }

    /** Puts a receipt into quarantine; a message that names none cannot be run again. */
    void refused(InvalidMessage refused) {
        if (refused.receiptId() != null) {
            String receiptId = whole(refused.receiptId());
            enter(receiptId, null);
            jdbc.sql("update quarantine_receipt set refused_by = ?, reason = ? where receipt_id = ?")
                    .params(refused.stage(), refused.reason(), receiptId)
                    .update();
        }
    }

    /** A feed was read to its end: when no row of it was rejected, it is in quarantine only for defects. */
    void read(FeedRead feed) {
        if (feed.rejected() == 0) {
            accept(feed.receiptId());
        }
    }

    /** A receipt was read: it is in quarantine only for its defects. A row of one says nothing of the others. */
    void read(Complaint complaint) {
        String receiptId = whole(complaint.receiptId());
        if (!complaint.defects().isEmpty()) {
            enter(receiptId, null);
        }
        keep(complaint);
        if (receiptId.equals(complaint.receiptId())) {
            accept(receiptId);
        }
    }

    private void accept(String receiptId) {
        jdbc.sql("update quarantine_receipt set refused_by = null, reason = null where receipt_id = ?"
                        + " and refused_by is not null")
                .param(receiptId)
                .update();
    }

    private void keep(Complaint complaint) {
        jdbc.sql("delete from quarantine_complaint where receipt_id = ?")
                .param(complaint.receiptId())
                .update();
        if (!complaint.defects().isEmpty()) {
            jdbc.sql("insert into quarantine_complaint (receipt_id, whole_receipt_id, complaint) values (?, ?, ?)")
                    .params(complaint.receiptId(), whole(complaint.receiptId()), written(complaint))
                    .update();
        }
    }

    /**
     * False when it is known already. Two hubs at once: the second one fails on the key and finds it there when the
     * broker tries again.
     */
    private boolean enter(String receiptId, @Nullable String pointer) {
        // Not in one statement: of the same one twice in a transaction H2 2.4 takes the first answer of "not exists"
        // again.
        boolean known = jdbc.sql("select count(*) from quarantine_receipt where receipt_id = ?")
                        .param(receiptId)
                        .query(Long.class)
                        .single()
                > 0;
        if (!known) {
            jdbc.sql("insert into quarantine_receipt (receipt_id, since, pointer) values (?, ?, ?)")
                    .param(receiptId)
                    .param(OffsetDateTime.now(clock))
                    .param(pointer)
                    .update();
        }
        return !known;
    }

    /** Ids of the receipts in quarantine, the oldest first. */
    List<String> receiptIds() {
        return jdbc.sql("select q.receipt_id " + QUARANTINED + " order by since, q.receipt_id")
                .query(String.class)
                .list();
    }

    /** A receipt, when it is in quarantine. */
    Optional<QuarantinedReceipt> find(String receiptId) {
        List<Complaint> defective = jdbc.sql(
                        "select complaint from quarantine_complaint where whole_receipt_id = ? order by receipt_id")
                .param(receiptId)
                .query((row, number) -> read(row.getString(1), Complaint.class))
                .list();
        return jdbc.sql("select * from quarantine_receipt where receipt_id = ?")
                .param(receiptId)
                .query((row, number) -> receipt(row, defective))
                .optional()
                .filter(receipt -> receipt.refusal() != null || !defective.isEmpty());
    }

    /** Remembers what a receipt gave when it was run again. */
    void remember(String receiptId, String result) {
        jdbc.sql("update quarantine_receipt set last_result = ? where receipt_id = ?")
                .params(result, receiptId)
                .update();
    }

    Census census() {
        return jdbc.sql("select count(refused_by), count(*) - count(refused_by), min(since) " + QUARANTINED)
                .query((row, number) ->
                        new Census(row.getLong(1), row.getLong(2), row.getObject(3, OffsetDateTime.class)))
                .single();
    }

    private QuarantinedReceipt receipt(ResultSet row, List<Complaint> defective) throws SQLException {
        String pointer = row.getString("pointer");
        return new QuarantinedReceipt(
                row.getString("receipt_id"),
                row.getObject("since", OffsetDateTime.class),
                pointer == null ? null : read(pointer, Receipt.class),
                refusal(row.getString("refused_by"), row.getString("reason")),
                defective,
                row.getString("last_result"));
    }

    private static QuarantinedReceipt.@Nullable Refusal refusal(@Nullable String stage, @Nullable String reason) {
        return stage == null ? null : new QuarantinedReceipt.Refusal(stage, reason == null ? "" : reason);
    }

    /** A row of a feed has the id of the feed, a number sign and its own. */
    private static String whole(String receiptId) {
        return receiptId.replaceFirst("(?s)#.*", "");
    }

    private String written(Object message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }
}
