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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.file.TestDatabase;
import org.complainthub.matching.identity.IdentityKey;
import org.complainthub.matching.identity.IdentityKeys;

/** Fills a database with the invented archive as matching would have left it. */
final class ArchiveFiller {

    private static final int BATCH = 4000;
    private static final int MOST_NAMES = Matchers.SHIPPED.keys().mostNames();

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
    private final BulkTable terms = new BulkTable("complaint_file_term", "field, term, file_number, opened_at");
    private final BulkTable changes =
            new BulkTable("complaint_file_change", "file_number, fact, receipt_id, actor, reason, changed_at, pending");

    ArchiveFiller(DataSource database, boolean postgres) {
        this.database = database;
        this.postgres = postgres;
    }

    /** Puts in the first so many files and gathers statistics, as an archive that grew slowly has them. */
    void fill(int count) throws SQLException, IOException {
        long start = System.nanoTime();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> indexes = postgres ? SecondaryIndexes.dropped(statement) : List.of();
            for (int from = 0; from < count; from += BATCH) {
                IntStream.range(from, Math.min(from + BATCH, count))
                        .parallel()
                        .mapToObj(Entry::of)
                        .toList()
                        .forEach(this::add);
                flush(connection);
            }
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute(postgres ? "VACUUM ANALYZE" : "ANALYZE");
        }
        System.out.printf(Locale.ROOT, "%d files put in within %.0f s%n", count, (System.nanoTime() - start) / 1e9);
    }

    private void flush(Connection connection) throws SQLException, IOException {
        for (BulkTable table : List.of(files, receipts, keys, keyHolders, terms, changes)) {
            table.flush(connection);
        }
    }

    /** What takes time to make and depends on nothing but its number. */
    private record Entry(Complaint complaint, String text, SortedSet<IdentityKey> keys) {

        private static final ObjectMapper JSON = TestDatabase.json();

        static Entry of(int number) {
            Complaint complaint = InventedArchive.complaint(number);
            try {
                return new Entry(
                        complaint,
                        JSON.writeValueAsString(complaint),
                        IdentityKeys.of(complaint).filed());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void add(Entry entry) {
        Complaint complaint = entry.complaint();
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
        receipts.add(receipt, number, at, entry.text());
        filedUnder(entry).forEach(key -> keys.add(key.toString(), at, receipt));
        keys.add("FILE:" + number, at, receipt);
        terms.add("CHANNEL", complaint.channel().name(), number, at);
        complaint.problem().categories().forEach(category -> terms.add("CATEGORY", category, number, at));
        changes.add(number, "complaint-file.opened.v1", receipt, "matching", "NEW", at, false);
    }

    /** A key that was learnt to be everybody's is not filed any more. */
    private List<IdentityKey> filedUnder(Entry entry) {
        List<IdentityKey> filed = entry.keys().stream()
                .filter(key -> names.getOrDefault(key, 0) <= MOST_NAMES)
                .toList();
        String holder = IdentityKeys.holder(entry.complaint());
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
}
