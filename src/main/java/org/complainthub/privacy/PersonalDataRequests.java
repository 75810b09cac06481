package org.complainthub.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.complainthub.complaint.EvidenceArchive;
import org.complainthub.matching.privacy.DataSubject;
import org.complainthub.matching.privacy.DataSubjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exports and erases what the hub keeps of one person. Who asked and why stands in the audit trail. */
@Component
public class PersonalDataRequests {

    private static final int LONGEST_REASON = 300;
    private static final String MESSAGES = "messages";

    private final DataSubjects subjects;
    private final PersonalTables tables;
    private final RestingMessages messages;
    private final EvidenceArchive archive;

    PersonalDataRequests(
            DataSubjects subjects, PersonalTables tables, RestingMessages messages, EvidenceArchive archive) {
        this.subjects = subjects;
        this.tables = tables;
        this.messages = messages;
        this.archive = archive;
    }

    /** Who is known under these, as {@link DataSubjects#find} understands them. */
    DataSubject find(Collection<String> keys) {
        return subjects.find(keys);
    }

    /** The persons of one complaint file. */
    DataSubject personsIn(String file) {
        return subjects.ofPersonsIn(file);
    }

    /** Table to rows, and under {@value #MESSAGES} what lies on queues of the hub. */
    Map<String, List<Map<String, Object>>> export(DataSubject person) {
        Map<String, List<Map<String, Object>>> found = tables.export(person);
        found.put(MESSAGES, messages.about(person.receipts()));
        return found;
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
        rows.put(MESSAGES, messages.remove(person.receipts()));
        person.files().forEach(tables::noteErased);
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

    /** Noted first: bytes that are gone without a note would be missed. */
    private void remove(String digest, String reason) {
        tables.noteRemoved(digest, reason);
        archive.remove(digest);
    }

    private static String shortened(String reason) {
        String clean = reason.replaceAll("\\p{Cntrl}+", " ");
        return clean.substring(0, Math.min(clean.length(), LONGEST_REASON));
    }
}
