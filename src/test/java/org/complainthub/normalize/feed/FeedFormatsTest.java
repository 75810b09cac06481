package org.complainthub.normalize.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Kind;
import org.complainthub.normalize.Content;
import org.complainthub.reference.DataFiles;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedFormatsTest {

    private static final String FIXED =
            """
            name: ledger
            channel: OEM
            format: FIXED
            charset: GB18030
            positions: {nr: [1, 6], kunde: [7, 14], mobil: [15, 25], text: [26, 80]}
            recognise:
              values: {nr: "L\\\\d{5}"}
            rowId: [nr]
            """;

    @TempDir
    private Path config;

    @Test
    void readsAWorkbookAsTheTableItIs() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet cover = workbook.newWorksheet("cover");
            cover.value(0, 0, "Export of September");
            Worksheet sheet = workbook.newWorksheet("data");
            row(sheet, 0, "Response ID", "NPS", "Comment", "Mobile", "Answered at");
            row(sheet, 1, "r1", 3, "waited two hours", 13800000001L, LocalDateTime.parse("2026-11-02T09:05:00"));
            sheet.style(1, 4).format("yyyy-mm-dd hh:mm").set();
            row(sheet, 2, "r2", 10, "fine", 13800000002L, "2026/11/3");
        }
        List<Complaint> rows = FeedFixtures.read(new Content(bytes.toByteArray(), "nps.xlsx"));

        assertThat(rows).extracting(Complaint::receiptId).containsExactly("id#r1", "id#r2");
        assertThat(rows.get(0).complainant().phone()).isEqualTo("13800000001");
        assertThat(rows.get(0).times().receivedAt()).hasToString("2026-11-02T09:05+08:00");
        assertThat(rows.get(0).score().low()).isTrue();
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else if (values[i] instanceof LocalDateTime time) {
                sheet.value(row, i, time);
            } else {
                sheet.value(row, i, values[i].toString());
            }
        }
    }

    @Test
    void cutsLinesByPositionWithWideCharactersAsTwo() throws IOException {
        Files.writeString(Files.createDirectories(config.resolve("feeds")).resolve("ledger.yaml"), FIXED);
        String lines = "L00001王小明  13800000001刹车异响\nL00002Ann Lee 13800000002door rattles\n";
        FeedReader reader =
                FeedFixtures.reader(new DataFiles(List.of(config.toUri().toString(), "classpath:defaults/")));

        List<Complaint> rows =
                FeedFixtures.read(reader, new Content(lines.getBytes(Charset.forName("GB18030")), "ledger.prn"));

        assertThat(rows).extracting(row -> row.complainant().name()).containsExactly("王小明", "Ann Lee");
        assertThat(rows).extracting(row -> row.text().customerWords()).containsExactly("刹车异响", "door rattles");
    }

    @Test
    void findsOutWhereLinesAreCut() {
        String lines =
                """
                流水号   日期      客户          电话         内容
                -------------------------------------------------------
                0000001  20260901  王小明        13800000001  刹车异响，踩下去咯吱响
                0000002  20260902  Ann Lee                    the door rattles, twice now
                *** END 2 ***
                """;
        List<Complaint> rows = FeedFixtures.read(new Content(lines.getBytes(Charset.forName("GB18030")), "cases.prn"));

        assertThat(rows).extracting(Complaint::receiptId).containsExactly("id#0000001", "id#0000002");
        assertThat(rows).extracting(row -> row.complainant().phone()).containsExactly("13800000001", null);
        assertThat(rows)
                .extracting(row -> row.text().customerWords())
                .containsExactly("刹车异响，踩下去咯吱响", "the door rattles, twice now");
    }

    @Test
    void takesALetterInColumnsForNoTable() {
        String letter = "Dear sir,    here  I  write\nto you about brakes\nthat squeal every morning when it is cold\n";
        assertThat(FeedFixtures.recognised(FeedFixtures.text(letter))).isFalse();
    }

    @Test
    void makesOneComplaintOfRowsThatStandApart() {
        List<Complaint> rows = FeedFixtures.read(
                FeedFixtures.text(
                        """
                CASE|SEQ|OPENED|CALLER|CALLBACK|NARRATIVE
                8801|1|2026-09-12 14:03|Ann Lee|13800000001|The car pulls left under braking,
                8802|1|2026-09-12 15:20|Bob Ray|13800000002|It does not charge beyond eighty
                8801|2|2026-09-13 09:00|Ann Lee|13800000001|and it hit the kerb.
                8802|1|2026-09-13 10:00|Cy Poe|13800000003|The boot does not close at all
                """));

        assertThat(rows).extracting(Complaint::receiptId).containsExactly("id#8801", "id#8802", "id#8802~2");
        assertThat(rows.get(0).text().customerWords())
                .isEqualTo("The car pulls left under braking,\nand it hit the kerb.");
        assertThat(rows.get(0).times().receivedAt()).hasToString("2026-09-12T14:03+08:00");
    }

    @Test
    void makesOneComplaintOfTheRowsOfTheVehicleAuthority() {
        String row =
                "%d\t%d\tMaker\tBRAND\tMODEL\t2019\tN\t20240105\tN\t0\t0\t%s\tTown\tOH\t1HGCV1F30KA\t20240110\t20240110"
                        + "\t41000\t\tThe engine stalls at speed.\tVOQ" + "\t".repeat(28) + "\n";
        String file = row.formatted(1, 11400001, "ENGINE")
                + row.formatted(2, 11400001, "FUEL SYSTEM, GASOLINE")
                + row.formatted(3, 11400002, "ENGINE");

        List<Complaint> rows =
                FeedFixtures.read(new Content(file.getBytes(StandardCharsets.ISO_8859_1), "FLAT_CMPL.txt"));

        assertThat(rows).extracting(Complaint::receiptId).containsExactly("id#11400001", "id#11400002");
        assertThat(rows.get(0).problem().declaredType()).contains("ENGINE").contains("FUEL SYSTEM");
        assertThat(rows.get(0).times().occurredOn()).isEqualTo("2024-01-05");
    }

    @Test
    void readsTheBulkAnswersOfASurveyService() {
        String file =
                """
                {"per_page": 50, "total": 2, "data": [
                  {"id": "1001", "response_status": "completed", "survey_id": "7", "collector_id": "8",
                   "date_modified": "2026-11-02T01:00:00+00:00",
                   "pages": [{"id": "1", "questions": [{"id": "2", "answers": [{"text": "You scratched my door."}]}]}]},
                  {"id": "1002", "response_status": "partial", "survey_id": "7", "collector_id": "8",
                   "date_modified": "2026-11-02T01:00:00+00:00", "pages": []}]}
                """;

        List<Complaint> rows = FeedFixtures.read(FeedFixtures.text(file));

        assertThat(rows).extracting(Complaint::kind).containsExactly(Kind.COMPLAINT, Kind.NOT_FEEDBACK);
        assertThat(rows.get(0).text().customerWords()).isEqualTo("You scratched my door.");
    }

    @Test
    void readsATableWithoutAHeadingByItsValues() {
        UnknownFeedReader reader =
                new UnknownFeedReader(new FeedBook(DataFiles.shipped()), new FeedParts(new InMemoryFeedRowLog()));
        Content file = FeedFixtures.text("2026-11-02 09:05\t13800000001\t京A12345\tthe gearbox jerks when cold\n"
                + "2026-11-02 09:06\t13800000002\t京A12346\tthe paint has come off again\n");

        List<org.complainthub.complaint.ComplaintDraft> rows = reader.read(FeedFixtures.receipt(file), file);

        assertThat(rows).hasSize(2);
        Complaint first = rows.get(0).build();
        assertThat(first.complainant().phone()).isEqualTo("13800000001");
        assertThat(first.vehicle().plate()).isEqualTo("京A12345");
        assertThat(first.text().customerWords()).isEqualTo("the gearbox jerks when cold");
    }
}
