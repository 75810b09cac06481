package org.complainthub.matching.file;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.identity.IdentityKey;
import org.complainthub.matching.identity.IdentityKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Complaint files in H2 or PostgreSQL, in SQL that both understand. */
@Component("complaintFiles")
class JdbcComplaintFiles implements ComplaintFiles {

    private static final int LOCK_STRIPES = 4096;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ReceiptJson json;
    private final FileRegister register;
    private final FileChanges changes;

    /** Everything shares the connection of the transaction. */
    JdbcComplaintFiles(JdbcClient jdbc, TransactionTemplate transaction, ReceiptJson json, FileBooks books) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.register = books.register();
        this.changes = books.changes();
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
        if (keys.isEmpty()) {
            return;
        }
        SortedSet<Integer> stripes = new TreeSet<>();
        keys.forEach(key -> stripes.add(Math.floorMod(key.toString().hashCode(), LOCK_STRIPES)));
        jdbc.sql("SELECT stripe FROM identity_lock WHERE stripe IN (:stripes) ORDER BY stripe FOR UPDATE")
                .param("stripes", stripes)
                .query(Integer.class)
                .list();
    }

    @Override
    public Optional<Complaint> matched(String receiptId) {
        return jdbc.sql("SELECT complaint FROM matched_receipt WHERE receipt_id = ?")
                .param(receiptId)
                .query((row, n) -> json.read(row))
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
        return receipts(Shortlist.of(latest(keys, mostPerKey), mostPerKey));
    }

    @Override
    public List<FiledReceipt> inFiles(Set<String> numbers, int mostPerFile, Set<String> known) {
        Set<IdentityKey> keys = numbers.stream()
                .map(number -> new IdentityKey(IdentityKey.Type.FILE, number))
                .collect(Collectors.toSet());
        Set<String> ids = new TreeSet<>();
        latest(keys, mostPerFile).values().forEach(ids::addAll);
        ids.removeAll(known);
        return receipts(ids).stream()
                .filter(receipt -> numbers.contains(receipt.fileNumber()))
                .toList();
    }

    private Map<IdentityKey, List<String>> latest(Set<IdentityKey> keys, int mostPerKey) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        String latest = "(SELECT identity_key, receipt_id FROM receipt_key WHERE identity_key = ?"
                + " ORDER BY received_at DESC, receipt_id DESC LIMIT ?)";
        List<Object> values = new ArrayList<>();
        Map<String, IdentityKey> byText = new HashMap<>();
        for (IdentityKey key : keys) {
            Collections.addAll(values, key.toString(), mostPerKey);
            byText.put(key.toString(), key);
        }
        Map<IdentityKey, List<String>> found = new HashMap<>();
        jdbc.sql(String.join(" UNION ALL ", Collections.nCopies(keys.size(), latest)))
                .params(values)
                .query((row, n) -> found.computeIfAbsent(
                                Objects.requireNonNull(byText.get(row.getString("identity_key"))),
                                any -> new ArrayList<>())
                        .add(row.getString("receipt_id")))
                .list();
        return found;
    }

    private List<FiledReceipt> receipts(Set<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT complaint, " + FileRegister.COLUMNS + " FROM matched_receipt r"
                        + " LEFT JOIN complaint_file f ON f.number = r.file_number"
                        + " WHERE r.receipt_id IN (:ids) ORDER BY r.received_at DESC, r.receipt_id DESC")
                .param("ids", ids)
                .query((row, n) -> new FiledReceipt(
                        json.read(row), row.getString("number") == null ? null : FileRegister.file(row)))
                .list();
    }

    @Override
    public ComplaintFile open(Complaint complaint) {
        return register.open(complaint);
    }

    @Override
    public void record(Complaint matched, SortedSet<IdentityKey> keys) {
        OffsetDateTime at = matched.times().receivedAt();
        jdbc.sql("INSERT INTO matched_receipt (receipt_id, file_number, received_at, complaint) VALUES (?, ?, ?, ?)")
                .param(matched.receiptId())
                .param(matched.complaintNumber())
                .param(at)
                .param(json.write(matched))
                .update();
        index(matched, keys);
        hold(matched, keys);
        if (matched.complaintNumber() != null) {
            register.receive(matched.complaintNumber(), matched);
        }
    }

    private void index(Complaint matched, Set<IdentityKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        keys.forEach(key ->
                Collections.addAll(values, key.toString(), matched.times().receivedAt(), matched.receiptId()));
        jdbc.sql("INSERT INTO receipt_key (identity_key, received_at, receipt_id) VALUES "
                        + String.join(", ", Collections.nCopies(keys.size(), "(?, ?, ?)")))
                .params(values)
                .update();
    }

    /** Without a race: whoever files under a key has locked it. */
    private void hold(Complaint matched, Set<IdentityKey> keys) {
        String holder = IdentityKeys.holder(matched);
        List<IdentityKey> held =
                keys.stream().filter(key -> key.type().isPersonal()).toList();
        if (holder == null || held.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>(List.of(holder));
        held.forEach(key -> values.add(key.toString()));
        values.add(holder);
        jdbc.sql("INSERT INTO key_holder (identity_key, holder)"
                        + " SELECT k.identity_key, CAST(? AS VARCHAR(250)) FROM (VALUES "
                        + String.join(", ", Collections.nCopies(held.size(), "(CAST(? AS VARCHAR(250)))"))
                        + ") AS k (identity_key) WHERE NOT EXISTS (SELECT 1 FROM key_holder h"
                        + " WHERE h.identity_key = k.identity_key AND h.holder = ?)")
                .params(values)
                .update();
    }

    @Override
    public void update(Complaint matched) {
        jdbc.sql("UPDATE matched_receipt SET complaint = ? WHERE receipt_id = ?")
                .params(json.write(matched), matched.receiptId())
                .update();
    }

    @Override
    public void note(FileChange change) {
        changes.add(change);
    }

    @Override
    public Set<String> heldApart(String number) {
        return new HashSet<>(jdbc.sql(
                        "SELECT other_file FROM complaint_file_judgement"
                                + " WHERE file_number = ? AND one_matter = FALSE UNION ALL"
                                + " SELECT file_number FROM complaint_file_judgement WHERE other_file = ? AND one_matter = FALSE")
                .params(number, number)
                .query(String.class)
                .list());
    }

    @Override
    public void reopen(String number, OffsetDateTime at) {
        register.reopen(number, at);
    }

    @Override
    public boolean close(String number, OffsetDateTime at) {
        return register.close(number, at);
    }

    @Override
    public Optional<ComplaintFile> file(String number) {
        return register.file(number);
    }
}
