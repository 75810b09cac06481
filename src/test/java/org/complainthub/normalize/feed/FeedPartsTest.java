package org.complainthub.normalize.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.FeedRead;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptPart;
import org.complainthub.normalize.RejectedRow;
import org.complainthub.reference.DataFiles;
import org.junit.jupiter.api.Test;

class FeedPartsTest {

    private static final String HEADER = "id,phone,comment\n";

    private final FeedReader reader = FeedFixtures.reader(DataFiles.shipped());
    private final List<String> filed = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();

    @Test
    void readsALargeFeedInParts() {
        Content file = FeedFixtures.text(HEADER + rows(1, 1201));
        ReceiptPart first = reader.readPart(receipt("a", file), file);

        assertThat(first.drafts()).hasSize(FeedParts.ROWS);
        assertThat(first.rest().row()).isEqualTo(FeedParts.ROWS);
        assertThat(first.read()).isNull();

        FeedRead account = readAll("a", file);
        assertThat(account.rows()).isEqualTo(1201);
        assertThat(account.receipts()).isEqualTo(1201);
    }

    @Test
    void givesTheSameRowsWhenAPartIsReadAgain() {
        Content file = FeedFixtures.text(HEADER + rows(1, 1100));
        Receipt whole = receipt("a", file);
        Receipt second = whole.resumedAt(reader.readPart(whole, file).rest());
        List<String> once = ids(reader.readPart(second, file));
        List<String> again = ids(reader.readPart(second, file));

        assertThat(again).isEqualTo(once).hasSize(FeedParts.ROWS).startsWith("a#501");
    }

    @Test
    void goesOnAfterACrashFromWhereItWas() {
        Content file = FeedFixtures.text(HEADER + rows(1, 1100));
        InMemoryFeedRowLog log = new InMemoryFeedRowLog();
        Receipt whole = receipt("a", file);
        ReceiptPart first = readerWith(log).readPart(whole, file);

        ReceiptPart second = readerWith(log).readPart(whole.resumedAt(first.rest()), file);

        assertThat(ids(second)).hasSize(FeedParts.ROWS).startsWith("a#501").endsWith("a#1000");
    }

    @Test
    void filesNothingTwiceOfAFileThatRepeatsYesterdaysRows() {
        readAll("yesterday", FeedFixtures.text(HEADER + rows(1, 700)));
        FeedRead account = readAll("today", FeedFixtures.text(HEADER + rows(1, 900)));

        assertThat(account.repeated()).isEqualTo(700);
        assertThat(account.receipts()).isEqualTo(200);
        assertThat(filed).hasSize(900).doesNotHaveDuplicates();
    }

    @Test
    void takesARowThatHasChanged() {
        readAll("yesterday", FeedFixtures.text(HEADER + "1,13800000001,waits\n"));
        FeedRead account = readAll("today", FeedFixtures.text(HEADER + "1,13800000001,still waits\n"));

        assertThat(account.receipts()).isOne();
    }

    @Test
    void resumesAFileThatWasCutOff() {
        String whole = HEADER + rows(1, 40);
        FeedRead torn = readAll("torn", FeedFixtures.text(whole.substring(0, whole.indexOf("waits 31") + 4)));
        FeedRead account = readAll("whole", FeedFixtures.text(whole));

        assertThat(torn.rejected()).isOne();
        assertThat(rejected.get(0).reason()).contains("cut off");
        assertThat(account.repeated()).isEqualTo(30);
        assertThat(account.receipts()).isEqualTo(10);
    }

    @Test
    void rejectsABadRowAndReadsTheOthers() {
        FeedRead account = readAll(
                "a", FeedFixtures.text("id,nps,phone,comment\n1,15,,\n2,3,138,slow\n3,9,\"139,good\n4,8,137,fine\n"));

        assertThat(account.rows())
                .isEqualTo(account.receipts() + account.rejected())
                .isEqualTo(4);
        assertThat(rejected)
                .extracting(RejectedRow::row, RejectedRow::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "nps"), org.assertj.core.groups.Tuple.tuple(3, null));
        assertThat(rejected.get(1).sentence()).isEqualTo("a row 3: line 4: a quotation mark is opened and not closed");
    }

    @Test
    void tellsWhereABrokenDocumentEnds() {
        FeedRead account = readAll(
                "a",
                FeedFixtures.text("{\"complaints\": [{\"id\":\"1\",\"phone\":\"138\",\"text\":\"slow\"},"
                        + "{\"id\":\"2\",\"phone\":\"139\",\"text\":\"dear\"},{\"id\":\"3\",\"pho"));

        assertThat(account.receipts()).isEqualTo(2);
        assertThat(account.rejected()).isOne();
        assertThat(account.brokenOff()).contains("cannot be read from here");
    }

    @Test
    void refusesAFileOfWhichNoRowCanBeRead() {
        Content file = FeedFixtures.text("id,phone,comment\n1,138,\"torn");

        assertThatThrownBy(() -> reader.readPart(receipt("a", file), file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no row that can be read");
    }

    private static FeedReader readerWith(InMemoryFeedRowLog log) {
        return new FeedReader(new FeedBook(DataFiles.shipped()), new FeedParts(log));
    }

    private FeedRead readAll(String id, Content file) {
        Receipt receipt = receipt(id, file);
        ReceiptPart part = reader.readPart(receipt, file);
        take(part);
        while (part.rest() != null) {
            part = reader.readPart(receipt.resumedAt(part.rest()), file);
            take(part);
        }
        return part.read();
    }

    private void take(ReceiptPart part) {
        filed.addAll(ids(part));
        rejected.addAll(part.rejected());
    }

    private static List<String> ids(ReceiptPart part) {
        return part.drafts().stream()
                .map(ComplaintDraft::build)
                .map(complaint -> complaint.receiptId())
                .toList();
    }

    private static Receipt receipt(String id, Content content) {
        Receipt receipt = FeedFixtures.receipt(content);
        return new Receipt(
                id,
                receipt.channel(),
                receipt.source(),
                null,
                receipt.name(),
                null,
                receipt.arrivedAt(),
                receipt.evidence(),
                List.of());
    }

    private static String rows(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> i + ",138%08d,\"waits %d\nhours\"\n".formatted(i, i))
                .collect(Collectors.joining());
    }
}
