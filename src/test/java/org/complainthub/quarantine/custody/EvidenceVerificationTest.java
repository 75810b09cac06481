package org.complainthub.quarantine.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.EvidenceArchive;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.EvidenceFolders;
import org.complainthub.matching.file.TestDatabase;
import org.complainthub.platform.PlatformBeans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceVerificationTest {

    private final OffsetDateTime now = OffsetDateTime.ofInstant(PlatformBeans.CLOCK.instant(), ZoneOffset.UTC);

    @TempDir
    Path directory;

    private final TestDatabase database = TestDatabase.h2();
    private final ObjectMapper json = PlatformBeans.json();
    private EvidenceArchive archive;
    private EvidenceView view;

    @BeforeEach
    void start() {
        archive = EvidenceFolders.in(directory);
        view = view();
    }

    /** As another hub has it, or the same one after a restart. */
    private EvidenceView view() {
        CustodyRecords records = new CustodyRecords(database.jdbc(), PlatformBeans.CLOCK);
        return new EvidenceView(new EvidenceVerification(archive, records, json), records, new SimpleMeterRegistry());
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void countsWhatIsIntact() throws Exception {
        receive("a");
        receive("b");
        assertThat(view.verify(100)).contains("2 objects and 2 receipts verified, 0 damaged, 0 missing", "finished");
        assertThat(view.getFindings()).isEmpty();
    }

    @Test
    void goesOnWhereItStoppedAlsoAfterARestart() throws Exception {
        for (int i = 0; i < 5; i++) {
            receive("receipt " + i);
        }
        assertThat(view.verify(3)).contains("3 objects and 0 receipts", "goes on");
        assertThat(view().verify(4)).contains("5 objects and 2 receipts", "goes on");
        assertThat(view().verify(4)).contains("5 objects and 5 receipts", "finished");
        assertThat(view().verify(2)).contains("2 objects and 0 receipts");
    }

    @Test
    void findsWhatIsDamagedAndWhatIsMissing() throws Exception {
        Path changed = receive("a");
        Files.writeString(changed, "tampered with");
        Files.delete(receive("b"));
        receive("c");
        database.jdbc()
                .sql("delete from quarantine_receipt where receipt_id = 'id of c'")
                .update();

        assertThat(view.verify(100)).contains("1 damaged, 2 missing");
        assertThat(view.getFindings())
                .contains(changed.getFileName() + ": damaged")
                .contains("id of b: its bytes")
                .contains("id of c: the ledger knows it");
        assertThat(view.getDamaged()).isEqualTo(1);
        assertThat(view.getMissing()).isEqualTo(2);
    }

    @Test
    void doesNotMissWhatWasErasedOnPurpose() throws Exception {
        String sha256 = receive("a").getFileName().toString();
        archive.remove(sha256);
        database.jdbc()
                .sql("insert into evidence_erased (sha256, erased_at, reason) values (?, ?, 'asked for')")
                .params(sha256, now)
                .update();
        assertThat(view.verify(100)).contains("0 objects and 1 receipts verified, 0 damaged, 0 missing");
    }

    @Test
    void refusesALimitThatIsNone() {
        assertThatThrownBy(() -> view.verify(0)).hasMessageContaining("from 1 to");
    }

    /** The file that holds its bytes. */
    private Path receive(String text) throws IOException {
        String sha256 = archive.put(text.getBytes(StandardCharsets.UTF_8));
        String id = "id of " + text;
        Receipt receipt = new Receipt(
                id,
                Channel.MAIL,
                "complaints",
                null,
                "",
                now,
                now,
                new EvidenceItem(sha256, "text/plain", text.length(), null),
                List.of());
        database.jdbc()
                .sql("insert into quarantine_receipt (receipt_id, since, pointer) values (?, ?, ?)")
                .params(id, now, json.writeValueAsString(receipt))
                .update();
        database.jdbc()
                .sql("insert into ledger_fact (fact_id, fact_type, occurred_at, receipt_id)"
                        + " values (?, 'receipt.received.v1', ?, ?)")
                .params("fact of " + id, now, id)
                .update();
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
