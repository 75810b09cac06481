package org.complainthub.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.Receipts;
import org.complainthub.intake.folder.outcome.Outcomes;
import org.complainthub.intake.poll.Offered;
import org.complainthub.intake.poll.SteppingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSidecarTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String NOTE = "received: 2020-11-19 09:30\nsender: 沈知远\nreference: 2020-117\n";

    @TempDir
    Path directory;

    private final SteppingClock clock = new SteppingClock();
    private final Outcomes outcomes = new Outcomes(clock);
    private Path inbox;
    private Receipts receipts;
    private FolderPlace place;

    @BeforeEach
    void watch() {
        inbox = directory.resolve("in");
        receipts = new Receipts(directory);
        place = place(false);
    }

    @Test
    void tellsOfTheLetterBesideWhichItLies() throws IOException {
        drop("信.pdf.meta.yaml", NOTE);
        drop("信.pdf", "%PDF-");
        visit();
        Receipt receipt = receipts.pointers.get(0);
        assertThat(receipts.pointers).hasSize(1);
        assertThat(receipt.name()).isEqualTo("信.pdf");
        assertThat(receipt.receivedAt()).isEqualTo(OffsetDateTime.parse("2020-11-19T09:30:00+08:00"));
        assertThat(receipt.registration().sender()).isEqualTo("沈知远");
        assertThat(receipts.evidence().get(receipt.renditions().get(0).sha256()))
                .asString()
                .isEqualTo(NOTE);
    }

    @Test
    void goesWithItsLetterToTheEnd() throws IOException {
        drop("a.meta.yaml", NOTE);
        drop("a.pdf", "%PDF-");
        visit();
        String id = receipts.pointers.get(0).receiptId();
        assertThat(names("taken/" + id)).containsExactlyInAnyOrder("a.pdf", "a.meta.yaml");
        outcomes.read(id);
        visit();
        assertThat(names("done"))
                .containsExactlyInAnyOrder("a.pdf", "a.meta.yaml", "a.pdf.report.txt", "a.pdf.report.json");
    }

    @Test
    void keepsItsLetterWaitingWhileItIsWritten() throws IOException {
        drop("a.pdf", "%PDF-");
        drop("a.pdf.meta.yaml.part", "received: 20");
        visit();
        assertThat(receipts.pointers).isEmpty();
        Files.delete(inbox.resolve("a.pdf.meta.yaml.part"));
        drop("a.pdf.meta.yaml", NOTE);
        visit();
        assertThat(receipts.pointers.get(0).receivedAt()).isNotNull();
    }

    @Test
    void doesNotKeepItsLetterForever() throws IOException {
        drop("a.pdf", "%PDF-");
        drop("a.pdf.meta.yaml.part", "received: 20");
        visit();
        clock.step(PATIENCE);
        visit();
        assertThat(receipts.pointers).hasSize(1);
    }

    @Test
    void waitsForItsLetter() throws IOException {
        drop("a.pdf.meta.yaml", NOTE);
        visit();
        clock.step(PATIENCE.dividedBy(2));
        drop("a.pdf", "%PDF-");
        visit();
        assertThat(receipts.pointers.get(0).registration().referenceNumber()).isEqualTo("2020-117");
    }

    @Test
    void isReportedWhenNoLetterComes() throws IOException {
        drop("a.pdf.meta.yaml", NOTE);
        visit();
        clock.step(PATIENCE);
        visit();
        assertThat(receipts.pointers).isEmpty();
        assertThat(Files.readString(inbox.resolve("failed/a.pdf.meta.yaml.report.txt")))
                .contains("no letter came");
    }

    @Test
    void costsNoLetterWhenItIsWrong() throws IOException {
        drop("a.pdf", "%PDF-");
        drop("a.pdf.meta.yaml", "received: soon\n");
        visit();
        Receipt receipt = receipts.pointers.get(0);
        assertThat(receipt.receivedAt()).isNull();
        assertThat(receipt.registration().fault()).contains("soon");
        assertThat(names("failed")).contains("a.pdf.meta.yaml", "a.pdf.meta.yaml.report.txt");
        assertThat(names("taken/" + receipt.receiptId())).containsExactly("a.pdf");
    }

    @Test
    void isWaitedForWhereEveryLetterHasOne() throws IOException {
        place = place(true);
        drop("a.pdf", "%PDF-");
        visit();
        assertThat(receipts.pointers).isEmpty();
        clock.step(PATIENCE);
        visit();
        assertThat(receipts.pointers.get(0).registration().fault()).isEqualTo("no sidecar came");
    }

    @Test
    void leavesBothWhereTheyAreUntilTheyAreTaken() throws IOException {
        receipts.brokerIsDown.set(true);
        drop("a.pdf", "%PDF-");
        drop("a.pdf.meta.yaml", NOTE);
        visit();
        assertThat(names(".")).contains("a.pdf", "a.pdf.meta.yaml");
        receipts.brokerIsDown.set(false);
        visit();
        assertThat(receipts.pointers.get(0).receivedAt()).isNotNull();
    }

    private FolderPlace place(boolean sidecarExpected) {
        Folder folder = new Folder(
                "letters", Channel.LETTER, inbox, SECOND, SECOND, "taken", "done", "failed", sidecarExpected, PATIENCE);
        return new FolderPlace(folder, new SortedFiles(folder, outcomes.all(), outcomes.reports()), clock);
    }

    private void visit() throws IOException {
        place.look();
        clock.step(SECOND);
        for (Offered offered : place.look().receipts()) {
            try {
                offered.taken(receipts.accept(offered.receipt()));
            } catch (org.complainthub.intake.ReceiptNotTaken later) {
                assertThat(receipts.brokerIsDown).isTrue();
            }
        }
        clock.step(Duration.ofSeconds(3));
        place.look();
    }

    private void drop(String name, String content) throws IOException {
        Files.createDirectories(inbox);
        Files.writeString(inbox.resolve(name), content);
    }

    private List<String> names(String sub) throws IOException {
        try (Stream<Path> entries = Files.list(inbox.resolve(sub))) {
            return entries.map(path -> path.getFileName().toString()).toList();
        }
    }
}
