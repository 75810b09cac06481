package org.complainthub.normalize.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptPart;
import org.complainthub.normalize.feed.document.Limits;
import org.complainthub.reference.DataFiles;
import org.junit.jupiter.api.Test;

class FeedLimitsTest {

    private static final String HEADER = "id,phone,comment\n";

    private final FeedReader reader = FeedFixtures.reader(DataFiles.shipped());
    private final UnknownFeedReader unknown =
            new UnknownFeedReader(new FeedBook(DataFiles.shipped()), new FeedParts(new InMemoryFeedRowLog()));

    @Test
    void rejectsAnEndlessLineAndReadsTheNext() {
        ReceiptPart part = read(HEADER + "1,138," + "x".repeat(3 * Limits.LONGEST_LINE) + "\n2,139,slow\n");

        assertThat(part.drafts()).hasSize(1);
        assertThat(part.rejected().get(0).reason()).contains("more than 1000000 characters");
    }

    @Test
    void rejectsARowOfAMillionColumns() {
        ReceiptPart part = read(HEADER + ",".repeat(900_000) + "\n2,139,slow\n");

        assertThat(part.drafts()).hasSize(1);
        assertThat(part.rejected().get(0).reason()).contains("more than 1000 columns");
    }

    @Test
    void refusesAHeadingOfAMillionColumns() {
        Content file = new Content("a,".repeat(450_000).getBytes(StandardCharsets.UTF_8), "wide.csv");

        assertThatThrownBy(() -> unknown.read(FeedFixtures.receipt(file), file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("more than 1000 columns");
    }

    @Test
    void rejectsAJsonRecordOfTooManyValues() {
        String many = "{\"id\":\"1\",\"phone\":\"138\",\"text\":\"slow\",\"x\":[" + "1,".repeat(30_000) + "1]}";
        ReceiptPart part = read("[" + many + ",{\"id\":\"2\",\"phone\":\"139\",\"text\":\"dear\"}]");

        assertThat(part.drafts()).hasSize(1);
        assertThat(part.rejected().get(0).reason()).contains("more than 20000 values");
    }

    @Test
    void stopsAtJsonThatIsNestedTooDeep() {
        ReceiptPart part = read("[{\"id\":\"1\",\"phone\":\"138\",\"text\":\"slow\"},{\"id\":" + "[".repeat(1000)
                + "]".repeat(1000) + "}]");

        assertThat(part.drafts()).hasSize(1);
        assertThat(part.read().brokenOff()).contains("nesting depth");
    }

    @Test
    void stopsAtXmlThatIsNestedTooDeep() {
        ReceiptPart part = read("<ServiceRequests>"
                + "<SR><Id>1</Id><Description>slow</Description></SR><SR><Id>2</Id><Description>dear</Description></SR>"
                + "<SR>" + "<a>".repeat(1000) + "</a>".repeat(1000) + "</SR></ServiceRequests>");

        assertThat(part.drafts()).hasSize(2);
        assertThat(part.read().brokenOff()).contains("nested deeper");
    }

    @Test
    void refusesADoctype() {
        Content file = FeedFixtures.text("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
                + "<ServiceRequests><SR><Description>&b;</Description></SR></ServiceRequests>");

        assertThat(FeedFixtures.recognised(file)).isTrue();
        assertThatThrownBy(() -> FeedFixtures.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void refusesAWorkbookThatUnpacksBeyondMeasure() throws IOException {
        Content bomb = workbook("xl/worksheets/sheet1.xml", new byte[40 * 1024 * 1024]);

        assertThatThrownBy(() -> unknown.read(FeedFixtures.receipt(bomb), bomb))
                .isInstanceOf(InvalidInput.class)
                .hasMessageMatching(".*(beyond all measure|more than 4000000 bytes).*");
    }

    @Test
    void refusesACellFarToTheRight() throws IOException {
        String sheet =
                "<worksheet><sheetData><row r=\"1\"><c r=\"FXSHRXX1\"><v>1</v></c></row></sheetData></worksheet>";
        Content file = workbook("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> unknown.read(FeedFixtures.receipt(file), file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("beyond the last column");
    }

    @Test
    void keepsAWorkbookWithMacrosClosed() throws IOException {
        Content file = workbook("xl/vbaProject.bin", new byte[10]);

        assertThat(unknown.recognises(FeedFixtures.receipt(file), file)).isTrue();
        assertThatThrownBy(() -> unknown.read(FeedFixtures.receipt(file), file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("macros");
    }

    private ReceiptPart read(String text) {
        Content file = FeedFixtures.text(text);
        return reader.readPart(FeedFixtures.receipt(file), file);
    }

    private static Content workbook(String part, byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(part));
            zip.write(bytes);
        }
        return new Content(packed.toByteArray(), "hostile.xlsx");
    }
}
