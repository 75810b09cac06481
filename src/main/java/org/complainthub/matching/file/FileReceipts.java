package org.complainthub.matching.file;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.identity.IdentityKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The receipts in a file. */
@Component
public class FileReceipts {

    private final JdbcClient jdbc;
    private final ReceiptJson json;

    FileReceipts(JdbcClient jdbc, ReceiptJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In the order of receipt. */
    public List<Complaint> of(String number) {
        return jdbc.sql("SELECT complaint FROM matched_receipt WHERE file_number = ? ORDER BY received_at, receipt_id")
                .param(number)
                .query((row, n) -> json.read(row))
                .list();
    }

    /** Those of all these files. */
    public List<Complaint> ofAll(Collection<String> numbers) {
        return jdbc.sql("SELECT complaint FROM matched_receipt WHERE file_number IN (:numbers)")
                .param("numbers", numbers)
                .query((row, n) -> json.read(row))
                .list();
    }

    /** Those that name one of these vehicle identification numbers and came after that time, of whatever kind. */
    public List<Complaint> ofCars(Collection<String> vins, OffsetDateTime after) {
        List<String> keys = vins.stream()
                .map(vin -> new IdentityKey(IdentityKey.Type.VIN, vin).toString())
                .toList();
        return jdbc.sql("SELECT r.complaint FROM matched_receipt r WHERE r.receipt_id IN (SELECT k.receipt_id FROM"
                        + " receipt_key k WHERE k.identity_key IN (:keys) AND k.received_at > :after)")
                .param("keys", keys)
                .param("after", after)
                .query((row, n) -> json.read(row))
                .list();
    }

    /** Puts the receipt as it is now into another file. */
    void move(Complaint complaint, String from, String to) {
        jdbc.sql("UPDATE matched_receipt SET file_number = ?, complaint = ? WHERE receipt_id = ?")
                .params(to, json.write(complaint), complaint.receiptId())
                .update();
        jdbc.sql("UPDATE receipt_key SET identity_key = ? WHERE receipt_id = ? AND identity_key = ?")
                .params("FILE:" + to, complaint.receiptId(), "FILE:" + from)
                .update();
    }
}
