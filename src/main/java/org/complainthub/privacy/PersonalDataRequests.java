package org.complainthub.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.complainthub.complaint.EvidenceArchive;
import org.complainthub.matching.privacy.DataSubject;
import org.complainthub.matching.privacy.DataSubjects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exports and erases what the hub keeps of one person. Who asked and why stands in the audit trail. */
@Component
public class PersonalDataRequests {

    private static final int LONGEST_REASON = 300;

    private final DataSubjects subjects;
    private final PersonalTables tables;
    private final EvidenceArchive archive;
    private final JdbcClient database;

    PersonalDataRequests(
            DataSubjects subjects,
            EvidenceArchive archive,
            JdbcClient database,
            @Qualifier("hubJson") ObjectMapper json) {
        this.subjects = subjects;
        this.tables = new PersonalTables(PersonalDataMap.shipped(), database, json);
        this.archive = archive;
        this.database = database;
    }

    /** Who is known under these, as {@link DataSubjects#find} understands them. */
    DataSubject find(Collection<String> keys) {
        return subjects.find(keys);
    }

    /** The persons of one complaint file. */
    DataSubject personsIn(String file) {
        return subjects.ofPersonsIn(file);
    }

    /** Table to rows. */
    Map<String, List<Map<String, Object>>> export(DataSubject person) {
        return tables.export(person);
    }

    /** What an erasure would come to. */
    Erasure tryToErase(DataSubject person) {
        return erasure(false, person, Map.of(), tables.holds(person));
    }

    /**
     * Erases what nothing holds; a second time there is nothing left.
     *
     * @param reason for the record of the evidence
     */
    @Transactional
    public Erasure erase(DataSubject person, String reason) {
        List<String> holds = tables.holds(person);
        if (!holds.isEmpty() || person.receipts().isEmpty()) {
            return erasure(false, person, Map.of(), holds);
        }
        Map<String, Integer> rows = tables.erase(person);
        person.files().forEach(this::note);
        person.evidence().forEach(digest -> remove(digest, shortened(reason)));
        return erasure(true, person, rows, holds);
    }

    private static Erasure erasure(boolean done, DataSubject person, Map<String, Integer> rows, List<String> holds) {
        return new Erasure(
                done,
                person.receipts().size(),
                person.files().stream().sorted().toList(),
                rows,
                person.evidence().stream().sorted().toList(),
                person.sharedEvidence().stream().sorted().toList(),
                holds);
    }

    private void note(String file) {
        if (isUnknown("select count(*) from personal_data_erasure where file_number = ?", file)) {
            database.sql("insert into personal_data_erasure (file_number, erased_at) values (?, current_timestamp)")
                    .param(file)
                    .update();
        }
    }

    /** Noted first: bytes that are gone without a note would be missed. */
    private void remove(String digest, String reason) {
        if (isUnknown("select count(*) from evidence_erased where sha256 = ?", digest)) {
            database.sql("insert into evidence_erased (sha256, erased_at, reason) values (?, current_timestamp, ?)")
                    .params(digest, reason)
                    .update();
        }
        archive.remove(digest);
    }

    private boolean isUnknown(String count, String key) {
        return database.sql(count).param(key).query(Integer.class).single() == 0;
    }

    private static String shortened(String reason) {
        String clean = reason.replaceAll("\\p{Cntrl}+", " ");
        return clean.substring(0, Math.min(clean.length(), LONGEST_REASON));
    }
}
