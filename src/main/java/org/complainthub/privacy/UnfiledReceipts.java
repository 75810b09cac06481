package org.complainthub.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.matching.privacy.DataSubject;
import org.complainthub.matching.privacy.DataSubjects;
import org.complainthub.privacy.PersonalDataMap.OldReceipts;
import org.complainthub.privacy.retention.Aged;
import org.complainthub.privacy.retention.AgingRecords;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Receipts of no complaint file, which {@code db/personal-data.yaml} names: their persons become unrecognisable, their bytes go. */
@Component
@Order(15)
class UnfiledReceipts implements AgingRecords {

    private static final String WHY = "the end of its time";

    private final PersonalDataMap map = PersonalDataMap.shipped();
    private final PersonalDataRequests requests;
    private final DataSubjects subjects;
    private final JdbcClient database;
    private final ObjectMapper json;

    UnfiledReceipts(
            PersonalDataRequests requests,
            DataSubjects subjects,
            JdbcClient database,
            @Qualifier("hubJson") ObjectMapper json) {
        this.requests = requests;
        this.subjects = subjects;
        this.database = database;
        this.json = json;
    }

    @Override
    public Set<String> types() {
        return map.receipts().stream().map(OldReceipts::type).collect(Collectors.toSet());
    }

    @Override
    public int due(Aged what) {
        return old(what).mapToInt(old -> oldest(old, what).size()).sum();
    }

    @Override
    public int purge(Aged what) {
        return old(what)
                .mapToInt(old -> (int) oldest(old, what).stream()
                        .filter(receipt -> end(old, receipt, what))
                        .count())
                .sum();
    }

    private Stream<OldReceipts> old(Aged what) {
        return map.receipts().stream().filter(old -> old.type().equals(what.type()));
    }

    private List<String> oldest(OldReceipts old, Aged what) {
        return database.sql(old.select())
                .param("before", what.before())
                .param("most", what.most())
                .query(String.class)
                .list();
    }

    /** Noted last: one that is ended twice is as ended once. */
    private boolean end(OldReceipts old, String receipt, Aged what) {
        List<String> parts = Stream.concat(Stream.of(receipt), of(old.parts(), receipt).stream())
                .distinct()
                .toList();
        boolean ended = true;
        for (int from = 0; from < parts.size(); from += DataSubjects.MOST_RECEIPTS) {
            List<String> some = parts.subList(from, Math.min(parts.size(), from + DataSubjects.MOST_RECEIPTS));
            ended &= requests.erase(personsIn(old, receipt, some, what), WHY).done();
        }
        if (ended) {
            database.sql("insert into receipt_erasure (receipt_id, erased_at) values (?, current_timestamp)")
                    .param(receipt)
                    .update();
        }
        return ended;
    }

    /** Not what the hub has of them otherwise: their mails and files have times of their own. */
    private DataSubject personsIn(OldReceipts old, String receipt, List<String> parts, Aged what) {
        Set<String> bytes = of(old.pointer(), receipt).stream()
                .flatMap(pointer -> digests(pointer).stream())
                .collect(Collectors.toSet());
        DataSubject persons = subjects.ofReceipts(Set.copyOf(parts), bytes);
        Set<String> needed = persons.evidence().stream()
                .filter(digest -> isNeeded(old, digest, what))
                .collect(Collectors.toSet());
        Set<String> ownBytes = new HashSet<>(persons.evidence());
        ownBytes.removeAll(needed);
        return new DataSubject(persons.receipts(), Set.of(), Set.of(), ownBytes, needed);
    }

    private List<String> of(String select, String receipt) {
        return database.sql(select)
                .param("receipt", receipt)
                .query(String.class)
                .list();
    }

    private List<String> digests(String pointer) {
        try {
            return json.readTree(pointer).findValuesAsText("sha256");
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private boolean isNeeded(OldReceipts old, String digest, Aged what) {
        return !database.sql(old.needing())
                .param("digest", digest)
                .param("before", what.before())
                .query(Integer.class)
                .list()
                .isEmpty();
    }
}
