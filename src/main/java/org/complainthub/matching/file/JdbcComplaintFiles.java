package org.complainthub.matching.file;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Severity;
import org.complainthub.matching.identity.IdentityKey;
import org.complainthub.matching.identity.IdentityKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Complaint files in H2 or PostgreSQL, in SQL that both understand. */
@Component("complaintFiles")
class JdbcComplaintFiles implements ComplaintFiles {

    /** The row of {@code identity_lock} that whoever decides holds. */
    private static final int TURN = 0;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ReceiptJson json;
    private final Candidates candidates;
    private final FileRegister register;
    private final FileChanges changes;

    /** Everything shares the connection of the transaction. */
    JdbcComplaintFiles(JdbcClient jdbc, TransactionTemplate transaction, ReceiptJson json, FileBooks books) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.candidates = new Candidates(jdbc, json);
        this.register = books.register();
        this.changes = books.changes();
    }

    @Override
    public <T> T alone(Supplier<T> work) {
        T result = transaction.execute(status -> {
            awaitTurn();
            return work.get();
        });
        return Objects.requireNonNull(result);
    }

    /**
     * One decision after the other, in all hubs. A transaction may hold many decisions, whose keys could not be locked in
     * one order; what a decision waits for is the end of another one's batch.
     */
    private void awaitTurn() {
        jdbc.sql("SELECT stripe FROM identity_lock WHERE stripe = ? FOR UPDATE")
                .param(TURN)
                .query(Integer.class)
                .single();
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
                .param(
                        "keys",
                        Padding.of(personal.stream().map(IdentityKey::toString).toList(), ""))
                .param("most", mostNames)
                .query(String.class)
                .list();
        Set<IdentityKey> crowded = new HashSet<>(personal);
        crowded.removeIf(key -> !found.contains(key.toString()));
        return crowded;
    }

    @Override
    public List<FiledReceipt> candidates(Set<IdentityKey> keys, int most) {
        return candidates.find(keys, most);
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
    public void note(List<FileChange> changed) {
        changes.add(changed);
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
    public boolean raise(String number, Severity atLeast) {
        return register.raise(number, atLeast);
    }

    @Override
    public boolean close(String number, OffsetDateTime at) {
        return register.close(number, at);
    }

    @Override
    public Optional<String> survivor(String number) {
        return register.survivor(number);
    }

    @Override
    public Optional<ComplaintFile> file(String number) {
        return register.file(number);
    }
}
