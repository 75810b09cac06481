package org.complainthub.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.ReceiptNotTaken;
import org.complainthub.intake.Receipts;
import org.complainthub.intake.folder.outcome.Outcomes;
import org.complainthub.intake.poll.Offered;
import org.complainthub.intake.poll.SteppingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPlaceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    Path directory;

    private final SteppingClock clock = new SteppingClock();
    private final SteppingClock otherClock = new SteppingClock();
    private final Outcomes outcomes = new Outcomes(clock);
    private Path inbox;
    private Receipts receipts;
    private FolderPlace place;

    @BeforeEach
    void watch() {
        inbox = directory.resolve("in");
        receipts = new Receipts(directory);
        place = place(clock);
    }

    private FolderPlace place(SteppingClock time) {
        Folder folder = new Folder(
                "letters",
                Channel.LETTER,
                inbox,
                SECOND,
                SECOND,
                "taken",
                "done",
                "failed",
                false,
                Duration.ofMinutes(10));
        return new FolderPlace(folder, new SortedFiles(folder, outcomes.all(), outcomes.reports()), time);
    }

    @Test
    void bringsAFileToDoneWithItsReportWhenItIsRead() throws IOException {
        drop("刹车.txt", "刹车异响");
        visit();
        String id = receipts.pointers.get(0).receiptId();
        assertThat(names("taken/" + id)).containsExactly("刹车.txt");
        assertThat(names(".")).containsExactly("taken");

        outcomes.read(id);
        visit();
        assertThat(names("done")).containsExactlyInAnyOrder("刹车.txt", "刹车.txt.report.json", "刹车.txt.report.txt");
        assertThat(names("taken")).isEmpty();
        assertThat(Files.readString(inbox.resolve("done/刹车.txt.report.txt"))).contains(id, "已读取", "was read");
    }

    @Test
    void bringsAFileToFailedWithTheReason() throws IOException {
        drop("a.bin", "\u0001\u0002");
        visit();
        outcomes.invalid(receipts.pointers.get(0).receiptId(), "no reader knows the format of a.bin");
        visit();
        assertThat(Files.readString(inbox.resolve("failed/a.bin.report.json"))).contains("no reader knows the format");
        assertThat(inbox.resolve("failed/a.bin")).exists();
    }

    @Test
    void leavesAFileThatCouldNotBeTaken() throws IOException {
        receipts.brokerIsDown.set(true);
        drop("a.txt", "刹车异响");
        visit();
        assertThat(inbox.resolve("a.txt")).exists();
    }

    @Test
    void waitsWhileAFileGrows() throws IOException {
        drop("rows.csv", "id,text\n1,brakes");
        place.look();
        drop("rows.csv", "id,text\n1,brakes\n2,paint");
        clock.step(SECOND);
        assertThat(place.look().receipts()).isEmpty();
        clock.step(SECOND);
        visit();
        assertThat(new String(receipts.lastContent(), StandardCharsets.UTF_8)).endsWith("2,paint");
    }

    @Test
    void doesNotTakeAFileThatGrowsWhileItIsRead() throws IOException {
        drop("rows.csv", "id,text\n1,brakes");
        place.look();
        clock.step(SECOND);
        Offered offered = place.look().receipts().get(0);
        drop("rows.csv", "id,text\n1,brakes\n2,paint");
        assertThatThrownBy(() -> receipts.accept(offered.receipt()))
                .rootCause()
                .hasMessageContaining("changed while it was read");
        assertThat(receipts.pointers).isEmpty();
    }

    @Test
    void keepsTwoFilesOfOneNameApart() throws IOException {
        drop("rows.csv", "monday");
        visit();
        drop("rows.csv", "tuesday");
        visit();
        receipts.pointers.forEach(pointer -> outcomes.read(pointer.receiptId()));
        visit();
        assertThat(names("done"))
                .filteredOn(name -> name.endsWith(".csv"))
                .containsExactlyInAnyOrder(
                        "rows.csv",
                        "rows-" + receipts.pointers.get(1).receiptId().substring(0, 8) + ".csv");
    }

    @Test
    void reportsTheSameFileAgainAtOnce() throws IOException {
        drop("rows.csv", "monday");
        visit();
        outcomes.read(receipts.pointers.get(0).receiptId());
        visit();
        drop("rows.csv", "monday");
        visit();
        visit();
        assertThat(names("taken")).isEmpty();
        assertThat(receipts.pointers).extracting(pointer -> pointer.receiptId()).hasSize(2);
        assertThat(receipts.pointers.get(0).receiptId())
                .isEqualTo(receipts.pointers.get(1).receiptId());
    }

    @Test
    void isTakenOnceByTwoHubsThatLookAtTheSameTime() throws IOException {
        FolderPlace other = place(otherClock);
        for (int i = 0; i < 5; i++) {
            drop(i + ".txt", "刹车异响 " + i);
        }
        List<Offered> seenByOne = seen(place, clock);
        List<Offered> seenByOther = seen(other, otherClock);
        for (Offered offered : seenByOne) {
            offered.taken(receipts.accept(offered.receipt()));
        }
        for (Offered offered : seenByOther) {
            assertThatThrownBy(() -> receipts.accept(offered.receipt()))
                    .rootCause()
                    .isInstanceOf(NoSuchFileException.class);
        }
        assertThat(receipts.pointers).hasSize(5).doesNotHaveDuplicates();
        assertThat(seen(other, otherClock)).isEmpty();
    }

    @Test
    void isOneReceiptWhenTwoHubsReadItAtTheSameTime() throws IOException {
        FolderPlace other = place(otherClock);
        drop("a.txt", "刹车异响");
        Offered byOne = seen(place, clock).get(0);
        Offered byOther = seen(other, otherClock).get(0);
        Receipt first = receipts.accept(byOne.receipt());
        Receipt second = receipts.accept(byOther.receipt());
        byOne.taken(first);
        byOther.taken(second);
        assertThat(second.receiptId()).isEqualTo(first.receiptId());
        assertThat(names("taken/" + first.receiptId())).containsExactly("a.txt");
    }

    @Test
    void takesTheVersionThatCameWhileTheOneBeforeWasTaken() throws IOException {
        drop("rows.csv", "monday");
        Offered monday = seen(place, clock).get(0);
        Receipt first = receipts.accept(monday.receipt());
        drop("rows.csv", "tuesday!");
        monday.taken(first);

        assertThat(Files.readString(inbox.resolve("rows.csv"))).isEqualTo("tuesday!");
        visit();
        assertThat(new String(receipts.lastContent(), StandardCharsets.UTF_8)).isEqualTo("tuesday!");
        assertThat(receipts.pointers).hasSize(2);
    }

    private static List<Offered> seen(FolderPlace place, SteppingClock clock) throws IOException {
        place.look();
        clock.step(SECOND);
        return place.look().receipts();
    }

    @Test
    void followsNoLinkAndEntersNoFolder() throws IOException {
        Files.createDirectories(inbox.resolve("sub"));
        Files.writeString(inbox.resolve("sub/inner.txt"), "inner");
        Path secret = Files.writeString(directory.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(inbox.resolve("letter.txt"), secret);
        visit();
        assertThat(receipts.pointers).isEmpty();
    }

    @Test
    void takesAFileWithAStrangeNameAsAName() throws IOException {
        drop("%2F..%2Fetc passwd${7*7};rm -rf.txt", "刹车异响");
        visit();
        assertThat(receipts.pointers.get(0).name()).isEqualTo("%2F..%2Fetc passwd${7*7};rm -rf.txt");
        outcomes.read(receipts.pointers.get(0).receiptId());
        visit();
        assertThat(names("done")).contains("%2F..%2Fetc passwd${7*7};rm -rf.txt");
    }

    private void visit() throws IOException {
        place.look();
        clock.step(SECOND);
        for (Offered offered : place.look().receipts()) {
            try {
                offered.taken(receipts.accept(offered.receipt()));
            } catch (ReceiptNotTaken later) {
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
