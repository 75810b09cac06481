package org.complainthub.matching.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.matching.identity.Identity;
import org.complainthub.matching.identity.IdentityKey;
import org.complainthub.matching.identity.IdentityKeys;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Persons by what identifies them: {@code phone:}, {@code email:}, {@code plate:}, {@code vin:} or {@code file:}. */
@Component
public class DataSubjects {

    /** Receipts of one person; more are a shared key, such as the phone of a fleet. */
    public static final int MOST_RECEIPTS = 1_000;

    private final JdbcClient database;
    private final ObjectMapper json;

    public DataSubjects(JdbcClient database, @Qualifier("hubJson") ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Everything known under any of these.
     *
     * @throws IllegalArgumentException when one is not understood, none is given, or too much is known under them
     */
    public DataSubject find(Collection<String> given) {
        Set<String> receipts = new TreeSet<>();
        for (String one : given) {
            String[] parts = one.split(":", 2);
            String value = parts.length == 2 ? parts[1].strip() : "";
            receipts.addAll(parts[0].equals("file") ? ofFile(value) : ofKey(key(parts[0], value)));
        }
        return of(receipts);
    }

    /** What belongs to the persons of one complaint file. */
    public DataSubject ofPersonsIn(String file) {
        return ofReceipts(new TreeSet<>(ofFile(file)), Set.of());
    }

    /** Whoever these receipts are about; to the bytes that they are known to be made of come these. */
    public DataSubject ofReceipts(Set<String> receipts, Set<String> bytes) {
        List<Complaint> complaints = receipts.isEmpty() ? List.of() : complaints(receipts);
        Set<String> digests = new TreeSet<>(bytes);
        complaints.stream()
                .flatMap(complaint -> complaint.evidence().stream())
                .map(EvidenceItem::sha256)
                .forEach(digests::add);
        Set<String> shared =
                digests.stream().filter(digest -> isShared(digest, receipts)).collect(Collectors.toSet());
        digests.removeAll(shared);
        return new DataSubject(receipts, files(complaints), addresses(complaints), digests, shared);
    }

    private static IdentityKey key(String kind, String value) {
        IdentityKey key =
                switch (kind) {
                    case "phone" -> new IdentityKey(IdentityKey.Type.PHONE, Identity.plainPhone(value));
                    case "email" -> new IdentityKey(IdentityKey.Type.EMAIL, value.toLowerCase(Locale.ROOT));
                    case "plate" -> new IdentityKey(IdentityKey.Type.PLATE, Identity.plainPlate(value));
                    case "vin" -> new IdentityKey(IdentityKey.Type.VIN, value.toUpperCase(Locale.ROOT));
                    default -> throw new IllegalArgumentException("say phone:, email:, plate:, vin: or file:");
                };
        if (key.value().length() < 5) {
            throw new IllegalArgumentException("too short to identify anybody");
        }
        return key;
    }

    private List<String> ofKey(IdentityKey key) {
        return database.sql("select distinct receipt_id from receipt_key where identity_key in (?, ?)")
                .params(key.toString(), IdentityKeys.recorded(key).toString())
                .query(String.class)
                .list();
    }

    private List<String> ofFile(String number) {
        return database.sql("select receipt_id from matched_receipt where file_number = ?")
                .param(number)
                .query(String.class)
                .list();
    }

    private DataSubject of(Set<String> receipts) {
        if (receipts.size() > MOST_RECEIPTS) {
            throw new IllegalArgumentException(
                    receipts.size() + " receipts are known under that: it is no one person's");
        }
        return ofReceipts(receipts, Set.of());
    }

    private List<Complaint> complaints(Set<String> receipts) {
        return database.sql("select complaint from matched_receipt where receipt_id in (:receipts)")
                .param("receipts", receipts)
                .query((row, number) -> read(row.getString(1)))
                .list();
    }

    private Complaint read(String text) {
        try {
            return json.readValue(text, Complaint.class);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private boolean isShared(String digest, Set<String> receipts) {
        return database.sql("select count(*) from matched_receipt where receipt_id not in (:receipts)"
                                + " and complaint like :digest")
                        .param("receipts", receipts)
                        .param("digest", "%" + digest + "%")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Set<String> files(List<Complaint> complaints) {
        return complaints.stream()
                .map(Complaint::complaintNumber)
                .flatMap(java.util.stream.Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    private static Set<String> addresses(List<Complaint> complaints) {
        return complaints.stream()
                .map(complaint -> complaint.complainant().email())
                .flatMap(java.util.stream.Stream::ofNullable)
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
