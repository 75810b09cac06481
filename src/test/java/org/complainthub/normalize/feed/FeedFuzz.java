package org.complainthub.normalize.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.complainthub.complaint.Channel;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;
import org.complainthub.fuzz.Seeds;
import org.complainthub.fuzz.Structure;
import org.complainthub.normalize.FuzzedReceipts;
import org.complainthub.normalize.ReceiptReader;
import org.complainthub.normalize.feed.descriptor.DescriptorFile;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files of feeds in every format, with the shipped descriptors, and the descriptors themselves. */
public final class FeedFuzz implements FuzzTargets {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String FIXED =
            """
            流水号   日期      客户          电话         内容
            -------------------------------------------------------
            0000001  20260901  王小明        13800000001  刹车异响，踩下去咯吱响
            0000002  20260902  Ann Lee                    the door rattles, twice now
            *** END 2 ***
            """;
    private static final String LINES =
            "{\"id\": 1, \"who\": \"Ann Lee\", \"text\": \"brakes squeal\"}\n{\"id\": 2, \"text\": \"paint\", \"tags\": [1, {}]}\n";
    private static final String NESTED =
            """
            {"members": [{"who": "Ann Lee", "cars": [{"plate": "A1", "visits": [{"visitNo": 1, "note": "brakes squeal"}]}]},
              {"who": "Nobody", "cars": []}]}
            """;

    private final ReceiptReader[] readers = readers();

    private static ReceiptReader[] readers() {
        FeedBook book = new FeedBook(DataFiles.shipped());
        FeedParts parts = new FeedParts((receipt, rows) -> Set.of());
        return new ReceiptReader[] {new FeedReader(book, parts), new UnknownFeedReader(book, parts)};
    }

    @Override
    public List<FuzzTarget> targets() {
        return List.of(
                FuzzTarget.of("feed: delimited", delimited(), reading("a.csv")),
                FuzzTarget.of(
                        "feed: tabs",
                        List.of("2026-11-02 09:05\t13800000001\t京A12345\tthe gearbox jerks when cold\n"
                                .getBytes(UTF_8)),
                        reading("a.tsv")),
                FuzzTarget.of(
                        "feed: fixed columns",
                        List.of(FIXED.getBytes(GB18030), FIXED.getBytes(UTF_8)),
                        reading("cases.prn")),
                FuzzTarget.of("feed: workbook", List.of(workbook()), reading("nps.xlsx"))
                        .madeOf(Structure.ARCHIVE),
                FuzzTarget.of("feed: JSON", json(), reading("a.json")).madeOf(Structure.JSON),
                FuzzTarget.ofTexts("feed: JSON lines", List.of(LINES), reading("a.jsonl")),
                FuzzTarget.of("feed: XML", xml(), reading("a.xml")),
                FuzzTarget.of(
                                "feed descriptor",
                                descriptors(),
                                text -> DescriptorFile.read("a.yaml", new String(text, UTF_8)))
                        .madeOf(Structure.YAML)
                        .refusingBy(InvalidReferenceData.class));
    }

    private FuzzTarget.Reading reading(String name) {
        return FuzzedReceipts.by(Channel.OEM, name, readers);
    }

    private static List<byte[]> delimited() {
        return fixtures(
                "case_export_gb18030.csv",
                "complaint_site.csv",
                "five_words.csv",
                "nps.csv",
                "qualtrics.csv",
                "reception_log.csv",
                "referral.csv",
                "siebel.csv",
                "unknown_columns.csv",
                "wjx_gbk.csv");
    }

    private static List<byte[]> json() {
        return Stream.concat(
                        fixtures("claims.json", "referral.json", "walk_in.json").stream(),
                        Stream.of(NESTED.getBytes(UTF_8)))
                .toList();
    }

    private static List<byte[]> xml() {
        return fixtures("request.xml", "requests.xml", "doctype.xml");
    }

    private static List<byte[]> fixtures(String... names) {
        return Seeds.of(Stream.of(names).map("/normalize/feed/"::concat).toArray(String[]::new));
    }

    private static List<byte[]> descriptors() {
        return Seeds.of(Stream.of(
                        "nps", "nhtsa", "oem-case-export", "service-request-xml", "walk-in-form", "catena-x-claim-data")
                .map(name -> "/defaults/feeds/" + name + ".yaml")
                .toArray(String[]::new));
    }

    private static byte[] workbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("cover").value(0, 0, "Export of September");
            Worksheet sheet = workbook.newWorksheet("data");
            String[] head = {"Response ID", "NPS", "Comment", "Mobile", "Answered at"};
            for (int column = 0; column < head.length; column++) {
                sheet.value(0, column, head[column]);
            }
            sheet.value(1, 0, "r1");
            sheet.value(1, 1, 3);
            sheet.value(1, 2, "waited two hours");
            sheet.value(1, 3, 13800000001L);
            sheet.value(1, 4, LocalDateTime.parse("2026-11-02T09:05:00"));
            sheet.style(1, 4).format("yyyy-mm-dd hh:mm").set();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
