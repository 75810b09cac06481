package org.complainthub.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;
import static org.complainthub.complaint.ComplaintFixtures.person;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.complainthub.complaint.EvidenceArchive;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.intake.EvidenceFolders;
import org.complainthub.matching.file.TestDatabase;
import org.complainthub.matching.privacy.DataSubjects;
import org.complainthub.platform.PlatformBeans;
import org.complainthub.privacy.retention.Aged;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What erasure leaves in each table, and what comes of receipts that belong to no file. */
abstract class ErasureContract {

    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2015-03-02T10:00:00+08:00");
    private static final Aged UNFILED = new Aged("receipts-without-file", LONG_AGO.plusYears(5), 9);

    private static final List<String> REFERRED_TO = List.of("complaint_file", "report_file", "report_draft");

    private static TestMessages waiting;

    @TempDir
    private Path directory;

    private final TestDatabase database;
    private final JdbcClient jdbc;
    private final ObjectMapper json = PlatformBeans.json();
    private EvidenceArchive archive;
    private PersonalDataRequests requests;
    private UnfiledReceipts unfiled;

    ErasureContract(TestDatabase database) {
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
    void start() {
        archive = EvidenceFolders.in(directory);
        DataSubjects subjects = new DataSubjects(jdbc, json);
        requests = new PersonalDataRequests(subjects, new PersonalTables(jdbc, json), waiting.resting(), archive);
        unfiled = new UnfiledReceipts(requests, subjects, jdbc, json);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void leavesNothingOfAPersonInAnyColumnOfAnyTable() throws IOException {
        TreeSet<String> tables = new TreeSet<>(REFERRED_TO);
        PersonalDataMap.shipped().holding().forEach(holding -> tables.add(holding.table()));
        String complaint = json.writeValueAsString(noiseOfShen("r-1")
                .complainant(person(EveryTable.NAME, EveryTable.PHONE, EveryTable.ADDRESS))
                .complaintNumber("C-1")
                .build());
        new EveryTable(jdbc, Map.of("complaint", complaint, "pointer", pointer("r-1", bytes("of Shen"))))
                .fill(List.copyOf(tables));
        assertThat(tables).allSatisfy(table -> assertThat(rows(table)).as(table).isEqualTo(1));

        Erasure erased = requests.erase(requests.find(List.of("phone:" + EveryTable.PHONE)), "he asked for it");

        assertThat(erased.holds()).isEmpty();
        assertThat(EveryTable.texts(jdbc)).allSatisfy(text -> assertThat(text)
                .doesNotContain(EveryTable.NAME, EveryTable.PHONE, EveryTable.ADDRESS));
    }

    @Test
    void endsReceiptsThatBelongToNoFile() throws IOException {
        String advertisement = bytes("buy, Mr Shen");
        String refused = bytes("not readable");
        String filed = bytes("the brakes squeal");
        String lately = bytes("sent again lately");
        receipt("r-ad", LONG_AGO, advertisement, null);
        receipt("r-refused", LONG_AGO, refused, null);
        receipt("r-again", LONG_AGO, lately, null);
        receipt("r-filed", LONG_AGO, filed, "C-1");
        receipt("r-lately", LONG_AGO.plusYears(9), lately, null);
        matched("r-ad", advertisement);
        assertThat(unfiled.due(UNFILED)).isEqualTo(3);

        assertThat(unfiled.purge(UNFILED)).isEqualTo(3);

        assertThat(archive.after("", 9)).containsExactlyInAnyOrder(filed, lately);
        assertThat(jdbc.sql("select complaint from matched_receipt")
                        .query(String.class)
                        .single())
                .doesNotContain(EveryTable.NAME, EveryTable.PHONE);
        assertThat(jdbc.sql("select sha256 from evidence_erased")
                        .query(String.class)
                        .list())
                .contains(advertisement, refused)
                .doesNotContain(filed, lately);
        assertThat(jdbc.sql("select count(*) from quarantine_receipt where refused_by is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(unfiled.purge(UNFILED)).isZero();
    }

    @Test
    void keepsTheAnswersOfDepartments() throws IOException {
        String answer = bytes("we changed the pads");
        receipt("r-answer", LONG_AGO, answer, null);
        jdbc.sql("insert into report_file (complaint_number) values ('C-1')").update();
        jdbc.sql(
                        "insert into corrective_action_report (report_number, complaint_number, department, token, state,"
                                + " language, round, form, issued_at) values ('CAR-1', 'C-1', 'WORKSHOP', 't', 'OPEN', 'en', 1, 'service', ?)")
                .param(LONG_AGO)
                .update();
        jdbc.sql("insert into report_answer (answer_id, report_number, round, state, recorded_at)"
                        + " values ('r-answer', 'CAR-1', 1, 'ANSWERED', ?)")
                .param(LONG_AGO)
                .update();

        assertThat(unfiled.purge(UNFILED)).isZero();
        assertThat(archive.after("", 9)).containsExactly(answer);
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private String bytes(String text) {
        return archive.put(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String pointer(String receipt, String digest) {
        return "{\"receiptId\":\"" + receipt + "\",\"name\":\"of " + EveryTable.NAME
                + ".txt\",\"evidence\":{\"sha256\":\"" + digest + "\"},\"renditions\":[]}";
    }

    private void receipt(String id, OffsetDateTime since, String digest, String file) {
        jdbc.sql(
                        "insert into quarantine_receipt (receipt_id, since, pointer, refused_by) values (?, ?, ?, 'normalize')")
                .params(id, since, pointer(id, digest))
                .update();
        jdbc.sql("insert into ledger_fact (fact_id, fact_type, occurred_at, receipt_id, whole_receipt_id,"
                        + " complaint_number) values (?, 'complaint.linked.v1', ?, ?, ?, ?)")
                .params(id, since, id, id)
                .param(file)
                .update();
    }

    private void matched(String id, String digest) throws IOException {
        String complaint = json.writeValueAsString(noiseOfShen(id)
                .complainant(person(EveryTable.NAME, EveryTable.PHONE, null))
                .addEvidence(new EvidenceItem(digest, "text/plain", 9, null))
                .build());
        jdbc.sql("insert into matched_receipt (receipt_id, received_at, complaint) values (?, ?, ?)")
                .params(id, LONG_AGO, complaint)
                .update();
    }
}
