package org.complainthub.matching.file;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ReceiptJson json;
    private final Candidates candidates;
    private final FileRegister register;
    private final FileTerms terms;
    private final FileChanges changes;

    /** Everything shares the connection of the transaction. */
    JdbcComplaintFiles(JdbcClient jdbc, TransactionTemplate transaction, ReceiptJson json, FileBooks books) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.candidates = new Candidates(jdbc, json);
        this.register = books.register();
        this.terms = books.terms();
        this.changes = books.changes();
    }

    @Override
    public <T> T alone(Supplier<T> work) {
        T result = transaction.execute(status -> {
            register.awaitTurn();
            return work.get();
        });
        return Objects.requireNonNull(result);
    }

    @Override
    public Optional<Complaint> matched(String receiptId) {
        return jdbc.sql("SELECT complaint FROM matched_receipt WHERE receipt_id = ?")
                .param(receiptId)
                .query((row, n) -> json.read(row))
                .optional();
    }

    @Override
    public Trace trace(String receiptId, Set<IdentityKey> keys, int most) {
        return candidates.trace(receiptId, keys, most);
    }

    @Override
    public List<FiledReceipt> candidates(Trace trace, int most) {
        return candidates.find(trace, most);
    }

    @Override
    public ComplaintFile open(Complaint complaint) {
        return register.number(complaint);
    }

    @Override
    public void record(Filing filing) {
        Batch batch = new Batch();
        String number = filing.matched().complaintNumber();
        if (filing.opened() != null) {
            register.open(filing.opened(), filing.matched(), batch);
        } else if (number != null) {
            register.receive(number, filing.matched(), batch);
        }
        store(filing, batch);
        if (batch.execute(jdbc) == 0) {
            throw new FileHasMoved(String.valueOf(number));
        }
    }

    private void store(Filing filing, Batch batch) {
        Complaint matched = filing.matched();
        OffsetDateTime at = matched.times().receivedAt();
        batch.add(
                "INSERT INTO matched_receipt (receipt_id, file_number, received_at, complaint) VALUES (?, ?, ?, ?)",
                matched.receiptId(),
                matched.complaintNumber(),
                at,
                json.write(matched));
        batch.add(
                "INSERT INTO receipt_key (identity_key, received_at, receipt_id)"
                        + " SELECT k.identity_key, CAST(? AS TIMESTAMP WITH TIME ZONE), CAST(? AS VARCHAR)"
                        + " FROM UNNEST(CAST(? AS VARCHAR ARRAY)) AS k (identity_key)",
                at,
                matched.receiptId(),
                texts(filing.keys().stream()));
        String holder = IdentityKeys.holder(matched);
        if (holder != null) {
            hold(holder, filing.keys(), batch);
        }
        if (matched.complaintNumber() != null) {
            terms.addOf(matched.complaintNumber(), matched, batch);
        }
        changes.add(filing.changes(), batch);
    }

    /** Without a race: whoever files under a key has locked it. */
    private static void hold(String holder, Set<IdentityKey> keys, Batch batch) {
        batch.add(
                "INSERT INTO key_holder (identity_key, holder) SELECT k.identity_key, CAST(? AS VARCHAR)"
                        + " FROM UNNEST(CAST(? AS VARCHAR ARRAY)) AS k (identity_key) WHERE NOT EXISTS"
                        + " (SELECT 1 FROM key_holder h WHERE h.identity_key = k.identity_key AND h.holder = ?)",
                holder,
                texts(keys.stream().filter(key -> key.type().isPersonal())),
                holder);
    }

    private static String[] texts(Stream<IdentityKey> keys) {
        return keys.map(IdentityKey::toString).toArray(String[]::new);
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
