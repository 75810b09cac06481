package org.complainthub.matching;

import static org.complainthub.complaint.ComplaintFixtures.sha256;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.file.TestDatabase;
import org.complainthub.matching.identity.IdentityKey;
import org.complainthub.matching.identity.IdentityKeys;

/** Fills a database with the invented archive as matching would have left it. */
final class ArchiveFiller {

    private static final int BATCH = 1000;
    private static final int MOST_NAMES = Matchers.SHIPPED.keys().mostNames();

    private final ObjectMapper json = TestDatabase.json();
    private final Map<IdentityKey, Integer> names = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private final DataSource database;
    private final boolean postgres;

    private final BulkTable files = new BulkTable(
            "complaint_file",
            "number, kind, status, first_receipt_id, opened_at, last_receipt_at, token, store, receipts");
    private final BulkTable receipts =
            new BulkTable("matched_receipt", "receipt_id, file_number, received_at, complaint");
    private final BulkTable keys = new BulkTable("receipt_key", "identity_key, received_at, receipt_id");
    private final BulkTable keyHolders = new BulkTable("key_holder", "identity_key, holder");
    private final BulkTable terms = new BulkTable("complaint_file_term", "field, term, file_number");
    private final BulkTable changes =
            new BulkTable("complaint_file_change", "file_number, fact, receipt_id, actor, reason, changed_at, pending");

    ArchiveFiller(DataSource database, boolean postgres) {
        this.database = database;
        this.postgres = postgres;
    }

    /** Puts in the first so many files and gathers statistics, as an archive that grew slowly has them. */
    void fill(int count) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (postgres) {
                statement.execute("SET session_replication_role = replica");
                statement.execute("ALTER TABLE receipt_key DROP CONSTRAINT receipt_key_pkey");
            }
            for (int i = 0; i < count; i++) {
                add(InventedArchive.complaint(i));
                if (i % BATCH == BATCH - 1 || i == count - 1) {
                    flush(connection);
                }
            }
            if (postgres) {
                statement.execute("ALTER TABLE receipt_key ADD PRIMARY KEY (identity_key, received_at, receipt_id)");
                statement.execute("SET session_replication_role = DEFAULT");
                statement.execute("VACUUM ANALYZE");
            } else {
                statement.execute("ANALYZE");
            }
        }
    }

    private void flush(Connection connection) throws SQLException, IOException {
        for (BulkTable table : List.of(files, receipts, keys, keyHolders, terms, changes)) {
            table.flush(connection);
        }
    }

    private void add(Complaint complaint) {
        OffsetDateTime at = complaint.times().receivedAt();
        String number = String.valueOf(complaint.complaintNumber());
        String receipt = complaint.receiptId();
        String token = sha256(receipt).substring(32);
        files.add(
                number,
                "COMPLAINT",
                "OPEN",
                receipt,
                at,
                at,
                token,
                complaint.visit().store(),
                1);
        receipts.add(receipt, number, at, text(complaint));
        filedUnder(complaint).forEach(key -> keys.add(key.toString(), at, receipt));
        keys.add("FILE:" + number, at, receipt);
        terms.add("CHANNEL", complaint.channel().name(), number);
        complaint.problem().categories().forEach(category -> terms.add("CATEGORY", category, number));
        changes.add(number, "complaint-file.opened.v1", receipt, "matching", "NEW", at, false);
    }

    /** A key that was learnt to be everybody's is not filed any more. */
    private List<IdentityKey> filedUnder(Complaint complaint) {
        List<IdentityKey> filed = IdentityKeys.of(complaint).filed().stream()
                .filter(key -> names.getOrDefault(key, 0) <= MOST_NAMES)
                .toList();
        String holder = IdentityKeys.holder(complaint);
        if (holder != null) {
            filed.stream().filter(key -> key.type().isPersonal()).forEach(key -> hold(key, holder));
        }
        return filed;
    }

    private void hold(IdentityKey key, String holder) {
        if (held.add(key + "\t" + holder)) {
            keyHolders.add(key.toString(), holder);
            if (InventedArchive.isOfEverybody(key)) {
                names.merge(key, 1, Integer::sum);
            }
        }
    }

    private String text(Complaint complaint) {
        try {
            return json.writeValueAsString(complaint);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
