package org.complainthub.matching.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Kind;
import org.complainthub.matching.identity.IdentityKey;
import org.complainthub.matching.identity.IdentityKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Complaint files in H2 or PostgreSQL, in SQL that both understand. */
@Component("complaintFiles")
class JdbcComplaintFiles implements ComplaintFiles {

    private static final int LOCK_STRIPES = 4096;
    private static final String FILE_COLUMNS =
            "number, kind, status, first_receipt_id, opened_at, last_receipt_at, closed_at";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    JdbcComplaintFiles(JdbcClient jdbc, TransactionTemplate transaction, @Qualifier("hubJson") ObjectMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public <T> T alone(SortedSet<IdentityKey> keys, Supplier<T> work) {
        T result = transaction.execute(status -> {
            lock(keys);
            return work.get();
        });
        return Objects.requireNonNull(result);
    }

    /** In ascending order, so that two decisions never wait for each other; two keys on one stripe only wait longer. */
    private void lock(SortedSet<IdentityKey> keys) {
        SortedSet<Integer> stripes = new TreeSet<>();
        keys.forEach(key -> stripes.add(Math.floorMod(key.toString().hashCode(), LOCK_STRIPES)));
        for (Integer stripe : stripes) {
            jdbc.sql("SELECT stripe FROM identity_lock WHERE stripe = ? FOR UPDATE")
                    .param(stripe)
                    .query(Integer.class)
                    .single();
        }
    }

    @Override
    public Optional<Complaint> matched(String receiptId) {
        return jdbc.sql("SELECT complaint FROM matched_receipt WHERE receipt_id = ?")
                .param(receiptId)
                .query((row, n) -> complaint(row))
                .optional();
    }

    @Override
    public Set<IdentityKey> crowded(Set<IdentityKey> keys, int mostNames) {
        List<IdentityKey> personal =
                keys.stream().filter(key -> key.type().isPersonal()).toList();
        if (personal.isEmpty()) {
            return Set.of();
        }
        List<String> found = jdbc.sql("SELECT identity_key FROM key_holder WHERE identity_key IN (:keys)"
                        + " GROUP BY identity_key HAVING count(*) > :most")
                .param("keys", personal.stream().map(IdentityKey::toString).toList())
                .param("most", mostNames)
                .query(String.class)
                .list();
        Set<IdentityKey> crowded = new HashSet<>(personal);
        crowded.removeIf(key -> !found.contains(key.toString()));
        return crowded;
    }

    @Override
    public List<FiledReceipt> sharing(Set<IdentityKey> keys, int mostPerKey) {
        if (keys.isEmpty()) {
            return List.of();
        }
        String latest = "(SELECT receipt_id FROM receipt_key WHERE identity_key = ?"
                + " ORDER BY received_at DESC, receipt_id DESC LIMIT ?)";
        List<Object> values = new ArrayList<>();
        keys.forEach(key -> Collections.addAll(values, key.toString(), mostPerKey));
        List<String> ids = jdbc.sql(String.join(" UNION ALL ", Collections.nCopies(keys.size(), latest)))
                .params(values)
                .query(String.class)
                .list();
        return ids.isEmpty() ? List.of() : receipts(new TreeSet<>(ids));
    }

    private List<FiledReceipt> receipts(Set<String> ids) {
        return jdbc.sql("SELECT complaint, " + FILE_COLUMNS + " FROM matched_receipt r"
                        + " LEFT JOIN complaint_file f ON f.number = r.file_number"
                        + " WHERE r.receipt_id IN (:ids) ORDER BY r.received_at DESC, r.receipt_id DESC")
                .param("ids", ids)
                .query((row, n) -> new FiledReceipt(complaint(row), row.getString("number") == null ? null : file(row)))
                .list();
    }

    /** The last lock of a decision, held only until its commit; a number lost in a rollback is a gap. */
    @Override
    public ComplaintFile open(Complaint complaint) {
        OffsetDateTime at = complaint.times().receivedAt();
        String number = String.format(Locale.ROOT, "C-%04d-%06d", at.getYear(), nextNumber(at.getYear()));
        ComplaintFile file = new ComplaintFile(
                number,
                complaint.kind(),
                ComplaintFile.Status.ofNew(complaint.kind()),
                complaint.receiptId(),
                at,
                at,
                null);
        jdbc.sql("INSERT INTO complaint_file (" + FILE_COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, NULL)")
                .params(number, file.kind().name(), file.status().name(), file.firstReceiptId(), at, at)
                .update();
        return file;
    }

    private int nextNumber(int year) {
        String increment = "UPDATE complaint_file_sequence SET last_number = last_number + 1 WHERE file_year = ?";
        if (jdbc.sql(increment).param(year).update() == 0) {
            beginYear(year);
            jdbc.sql(increment).param(year).update();
        }
        return jdbc.sql("SELECT last_number FROM complaint_file_sequence WHERE file_year = ?")
                .param(year)
                .query(Integer.class)
                .single();
    }

    /** Under a lock, because a failed insert would spoil the transaction in PostgreSQL. */
    private void beginYear(int year) {
        jdbc.sql("SELECT stripe FROM identity_lock WHERE stripe = ? FOR UPDATE")
                .param(LOCK_STRIPES)
                .query(Integer.class)
                .single();
        jdbc.sql("INSERT INTO complaint_file_sequence (file_year, last_number) SELECT CAST(? AS INTEGER), 0"
                        + " WHERE NOT EXISTS (SELECT 1 FROM complaint_file_sequence WHERE file_year = ?)")
                .params(year, year)
                .update();
    }

    @Override
    public void record(Complaint matched, SortedSet<IdentityKey> keys) {
        OffsetDateTime at = matched.times().receivedAt();
        jdbc.sql("INSERT INTO matched_receipt (receipt_id, file_number, received_at, complaint) VALUES (?, ?, ?, ?)")
                .param(matched.receiptId())
                .param(matched.complaintNumber())
                .param(at)
                .param(write(matched))
                .update();
        String holder = IdentityKeys.holder(matched);
        for (IdentityKey key : keys) {
            jdbc.sql("INSERT INTO receipt_key (identity_key, received_at, receipt_id) VALUES (?, ?, ?)")
                    .params(key.toString(), at, matched.receiptId())
                    .update();
            if (holder != null && key.type().isPersonal()) {
                hold(key, holder);
            }
        }
        jdbc.sql("UPDATE complaint_file SET last_receipt_at = ? WHERE number = ? AND last_receipt_at < ?")
                .param(at)
                .param(matched.complaintNumber())
                .param(at)
                .update();
    }

    /** Without a race: whoever files under a key has locked it. */
    private void hold(IdentityKey key, String holder) {
        jdbc.sql("INSERT INTO key_holder (identity_key, holder) SELECT CAST(? AS VARCHAR(250)), CAST(? AS VARCHAR(250))"
                        + " WHERE NOT EXISTS (SELECT 1 FROM key_holder WHERE identity_key = ? AND holder = ?)")
                .params(key.toString(), holder, key.toString(), holder)
                .update();
    }

    @Override
    public void reopen(String number, OffsetDateTime at) {
        jdbc.sql("UPDATE complaint_file SET status = 'OPEN', closed_at = NULL, reopened_at = ?"
                        + " WHERE number = ? AND status = 'CLOSED'")
                .params(at, number)
                .update();
    }

    @Override
    public boolean close(String number, OffsetDateTime at) {
        return jdbc.sql("UPDATE complaint_file SET status = 'CLOSED', closed_at = ?"
                                + " WHERE number = ? AND status = 'OPEN' AND (reopened_at IS NULL OR reopened_at < ?)")
                        .params(at, number, at)
                        .update()
                > 0;
    }

    @Override
    public Optional<ComplaintFile> file(String number) {
        return jdbc.sql("SELECT " + FILE_COLUMNS + " FROM complaint_file WHERE number = ?")
                .param(number)
                .query((row, n) -> file(row))
                .optional();
    }

    private static ComplaintFile file(ResultSet row) throws SQLException {
        return new ComplaintFile(
                row.getString("number"),
                Kind.valueOf(row.getString("kind")),
                ComplaintFile.Status.valueOf(row.getString("status")),
                row.getString("first_receipt_id"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("last_receipt_at", OffsetDateTime.class),
                closedAt(row));
    }

    private static @Nullable OffsetDateTime closedAt(ResultSet row) throws SQLException {
        return row.getObject("closed_at", OffsetDateTime.class);
    }

    private Complaint complaint(ResultSet row) throws SQLException {
        try {
            return json.readValue(row.getString("complaint"), Complaint.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored complaint cannot be read", e);
        }
    }

    private String write(Complaint complaint) {
        try {
            return json.writeValueAsString(complaint);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a complaint cannot be written", e);
        }
    }
}
