package org.complainthub.matching.file;

import java.util.List;
import org.complainthub.complaint.Complaint;
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
