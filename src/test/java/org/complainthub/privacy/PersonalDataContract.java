package org.complainthub.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;
import static org.complainthub.complaint.ComplaintFixtures.person;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.EvidenceArchive;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.intake.EvidenceFolders;
import org.complainthub.matching.file.TestDatabase;
import org.complainthub.matching.privacy.DataSubject;
import org.complainthub.matching.privacy.DataSubjects;
import org.complainthub.platform.PlatformBeans;
import org.complainthub.privacy.retention.Retention;
import org.complainthub.reference.DataFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every database promises to a person: nothing names him any more, and every count is as it was. */
abstract class PersonalDataContract {

    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2015-03-02T10:00:00+08:00");
    private static final String SHEN = "phone:13711112222";
    private static final String ADDRESS = "shen@mail.example";

    private static TestMessages waiting;

    @TempDir
    Path directory;

    private final TestDatabase database;
    private final JdbcClient jdbc;
    private final ObjectMapper json = PlatformBeans.json();
    private EvidenceArchive archive;
    private RestingMessages messages;
    private PersonalDataRequests requests;
    private String own;
    private String shared;

    PersonalDataContract(TestDatabase database) {
        this.database = database;
        this.jdbc = database.jdbc();
    }

    @BeforeAll
    static void startBroker(@TempDir Path journal) throws Exception {
        waiting = new TestMessages(journal);
    }

    @AfterAll
    static void stopBroker() throws Exception {
        waiting.close();
    }

    @BeforeEach
    void fill() throws IOException {
        archive = EvidenceFolders.in(directory);
        messages = waiting.resting();
        requests = new PersonalDataRequests(
                new DataSubjects(jdbc, json), new PersonalTables(jdbc, json), messages, archive);
        own = archive.put("沈知远: the brakes squeal".getBytes(StandardCharsets.UTF_8));
        shared = archive.put("a feed of both".getBytes(StandardCharsets.UTF_8));
        file("C-1", "S3", noiseOfShen("r-1").complainant(person("沈知远", "13711112222", ADDRESS)), own, shared);
        file("C-2", "S3", noiseOfShen("r-2").complainant(person("何一", "13933334444", null)), shared);
        key("PHONE:13711112222", "r-1");
        key("PHONE:13933334444", "r-2");
        leaveTraces();
        messages.remove(List.of("r-1", "r-2"));
        waiting.leave(TestMessages.DEAD, "r-1", "the brakes of 沈知远");
        waiting.leave(TestMessages.INVALID, "r-1", "a row about 沈知远");
        waiting.leave(TestMessages.INVALID, "r-2", "a row about 何一");
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void makesAPersonUnrecognisableAndLeavesEveryCount() throws Exception {
        Map<String, Long> before = counts();
        Erasure tried = requests.tryToErase(requests.find(List.of(SHEN)));
        assertThat(tried.done()).isFalse();
        assertThat(tried.holds()).isEmpty();
        assertThat(archive.get(own)).isNotEmpty();

        Erasure erased = requests.erase(requests.find(List.of(SHEN)), "he asked for it");

        assertThat(erased.done()).isTrue();
        assertThat(erased.files()).containsExactly("C-1");
        assertThat(erased.evidence()).contains(own).doesNotContain(shared);
        assertThat(erased.sharedEvidence()).containsExactly(shared);
        assertThat(everything()).doesNotContain("13711112222", "沈知远", ADDRESS, "squeal", "letter-of-shen");
        assertThat(everything()).contains("13933334444", "何一");
        assertThat(counts()).isEqualTo(before);
        assertThat(erased.rows()).containsEntry("messages", 2);
        assertThat(messages.about(List.of("r-1", "r-2")).toString())
                .contains("何一")
                .doesNotContain("沈知远");
        assertThat(archive.after("", 9)).containsExactly(shared);
        assertThat(requests.find(List.of(SHEN)).receipts()).isEmpty();
        assertThat(requests.find(List.of("phone:139 3333 4444")).receipts()).containsExactly("r-2");
    }

    @Test
    void refusesWhileTheFileIsOpen() {
        jdbc.sql("update complaint_file set status = 'OPEN' where number = 'C-1'")
                .update();
        Erasure refused = requests.erase(requests.find(List.of("file:C-1")), "he asked for it");
        assertThat(refused.done()).isFalse();
        assertThat(refused.holds()).containsExactly("the file is open: C-1");
        assertThat(everything()).contains("沈知远");
    }

    @Test
    void refusesWhereSomebodyMayHaveBeenHurt() {
        jdbc.sql("update complaint_file set severity = 'S1' where number = 'C-1'")
                .update();
        assertThat(requests.tryToErase(requests.find(List.of(SHEN))).holds())
                .containsExactly("somebody may have been hurt (S1): C-1");
    }

    @Test
    void handsOverWhatItKeepsOfOneAndNothingOfOthers() throws Exception {
        DataSubject shen = requests.find(List.of(SHEN));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        new PersonalDataPackage(archive, json).write(shen, requests.export(shen), zip);

        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream read = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                entries.put(entry.getName(), new String(read.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(entries.get("data.json"))
                .contains("沈知远", "13711112222", "the brakes of", "a row about")
                .doesNotContain("何一");
        assertThat(entries.get("evidence/" + own)).contains("沈知远");
        assertThat(entries).doesNotContainKey("evidence/" + shared);
    }

    @Test
    void endsTheTimeOfOldFilesAndRecords() throws IOException {
        DeclaredRecords records = new DeclaredRecords(requests, jdbc);
        Files.writeString(directory.resolve("retention.yaml"), "most: 9\nkeep: {other-files: P3Y, mails: P3Y}\n");
        DataFiles places = new DataFiles(List.of(directory.toUri().toString()));
        Retention retention = new Retention(places, List.of(records, messages), PlatformBeans.CLOCK);
        assertThat(retention.due()).containsEntry("other-files", 2).containsEntry("mails", 1);

        assertThat(retention.purge()).containsEntry("other-files", 2);

        assertThat(everything()).doesNotContain("沈知远", "何一");
        assertThat(retention.due()).containsEntry("other-files", 0).containsEntry("mails", 0);
        assertThat(counts().get("complaint_file")).isEqualTo(2);
    }

    @Test
    void erasesAllReceiptsOfOnePersonAtOnce() throws Exception {
        addReceipts(DataSubjects.MOST_RECEIPTS - 1);
        Erasure erased = requests.erase(requests.find(List.of(SHEN)), "he asked for it");

        assertThat(erased.done()).isTrue();
        assertThat(erased.receipts()).isEqualTo(DataSubjects.MOST_RECEIPTS);
        assertThat(everything()).doesNotContain("13711112222", "沈知远", ADDRESS);
        assertThat(requests.erase(requests.find(List.of(SHEN)), "again").done()).isFalse();
    }

    @Test
    void erasesNothingUnderWhatManyPeopleHave() throws Exception {
        addReceipts(DataSubjects.MOST_RECEIPTS);
        assertThatThrownBy(() -> requests.find(List.of(SHEN))).hasMessageContaining("no one person's");
    }

    private void addReceipts(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Complaint more = noiseOfShen("more-" + i)
                    .complainant(person("沈知远", "13711112222", ADDRESS))
                    .complaintNumber("C-1")
                    .build();
            jdbc.sql("insert into matched_receipt (receipt_id, file_number, received_at, complaint)"
                            + " values (?, 'C-1', ?, ?)")
                    .params(more.receiptId(), LONG_AGO, json.writeValueAsString(more))
                    .update();
            jdbc.sql("insert into receipt_key (identity_key, received_at, receipt_id)"
                            + " values ('PHONE:13711112222', ?, ?)")
                    .params(LONG_AGO, more.receiptId())
                    .update();
        }
    }

    @Test
    void asksForMoreThanANameOrAFewDigits() {
        assertThatThrownBy(() -> requests.find(List.of("name:沈知远"))).hasMessageContaining("say phone:");
        assertThatThrownBy(() -> requests.find(List.of("phone:12"))).hasMessageContaining("too short");
    }

    private void file(
            String number, String severity, org.complainthub.complaint.ComplaintDraft draft, String... evidence)
            throws IOException {
        for (String digest : evidence) {
            draft.addEvidence(
                    new EvidenceItem(digest, "text/plain", 9, number.equals("C-1") ? "letter-of-shen.txt" : null));
        }
        Complaint complaint = draft.complaintNumber(number).build();
        jdbc.sql("insert into complaint_file (number, kind, status, first_receipt_id, opened_at, last_receipt_at,"
                        + " closed_at, severity) values (?, 'COMPLAINT', 'CLOSED', ?, ?, ?, ?, ?)")
                .params(number, complaint.receiptId(), LONG_AGO, LONG_AGO, LONG_AGO, severity)
                .update();
        String document = json.writeValueAsString(complaint);
        jdbc.sql("insert into matched_receipt (receipt_id, file_number, received_at, complaint) values (?, ?, ?, ?)")
                .params(complaint.receiptId(), number, LONG_AGO, document)
                .update();
        jdbc.sql("insert into routed_receipt (receipt_id, complaint_number, complaint, routed_at) values (?, ?, ?, ?)")
                .params(complaint.receiptId(), number, document, LONG_AGO)
                .update();
    }

    private void key(String key, String receipt) {
        jdbc.sql("insert into receipt_key (identity_key, received_at, receipt_id) values (?, ?, ?)")
                .params(key, LONG_AGO, receipt)
                .update();
        jdbc.sql("insert into key_holder (identity_key, holder) values (?, ?)")
                .params(key, receipt.equals("r-1") ? "沈知远" : "何一")
                .update();
    }

    private void leaveTraces() {
        jdbc.sql("insert into outbox_mail (message_id, recipient, subject, body, state, created_at, due_at, attempts)"
                        + " values ('m', ?, 'your complaint', 'Dear 沈知远', 'SENT', ?, ?, 1)")
                .params(ADDRESS, LONG_AGO, LONG_AGO)
                .update();
        jdbc.sql("insert into acknowledgement (receipt_id, complaint_number, address, outcome, recorded_at)"
                        + " values ('r-1', 'C-1', ?, 'ANNOUNCED', ?)")
                .params(ADDRESS, LONG_AGO)
                .update();
        jdbc.sql("insert into acknowledgement (receipt_id, complaint_number, address, outcome, recorded_at)"
                        + " values ('moved/7', 'C-9', ?, 'ANNOUNCED', ?)")
                .params(ADDRESS, LONG_AGO)
                .update();
        jdbc.sql("insert into quarantine_receipt (receipt_id, since, pointer) values ('r-1', ?, ?)")
                .params(
                        LONG_AGO,
                        "{\"name\":\"letter-of-shen.txt\",\"evidence\":{\"sha256\":\"" + own
                                + "\",\"name\":\"letter-of-shen.txt\"},\"renditions\":[]}")
                .update();
        jdbc.sql("insert into ledger_fact (fact_id, fact_type, occurred_at, receipt_id, source_name)"
                        + " values ('f', 'complaint.normalized.v1', ?, 'r-1', 'letter-of-shen.txt')")
                .param(LONG_AGO)
                .update();
    }

    /** Rows of what reports and figures count. */
    private Map<String, Long> counts() {
        Map<String, Long> counts = new java.util.TreeMap<>();
        List.of("complaint_file", "matched_receipt", "routed_receipt", "ledger_fact", "acknowledgement", "outbox_mail")
                .forEach(table -> counts.put(
                        table,
                        jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        return counts;
    }

    private String everything() {
        return EveryTable.texts(jdbc).toString();
    }
}
