package org.complainthub.normalize.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.normalize.Content;
import org.complainthub.reference.DataFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NestedListsTest {

    private static final String DESCRIPTOR =
            """
            name: club
            channel: OEM
            format: %s
            rows: %s
            nested: cars/visits
            recognise:
              columns: [[note]]
            rowId: [visitNo]
            synonyms: false
            fields:
              text: [note]
              plate: [../plate]
              name: [../../who]
            """;

    @TempDir
    private Path config;

    @Test
    void makesARowOfEachElementWithWhatHoldsIt() throws IOException {
        describe("JSON", "members");
        List<Complaint> rows = read(
                """
                {"members": [
                  {"who": "Ann Lee", "cars": [
                    {"plate": "A1", "visits": [{"visitNo": 1, "note": "brakes squeal"}, {"visitNo": 2, "note": "paint"}]},
                    {"visits": [{"visitNo": 3, "note": "smell"}], "plate": "A2"}]},
                  {"who": "Nobody", "cars": []},
                  {"cars": [{"visits": [{"visitNo": 4, "note": "late"}]}], "who": "Bob Ray"}]}
                """);

        assertThat(rows).extracting(Complaint::receiptId).containsExactly("id#1", "id#2", "id#3", "id#4");
        assertThat(rows).extracting(row -> row.vehicle().plate()).containsExactly("A1", "A1", "A2", null);
        assertThat(rows)
                .extracting(row -> row.complainant().name())
                .containsExactly("Ann Lee", "Ann Lee", "Ann Lee", "Bob Ray");
    }

    @Test
    void readsElementsAndAttributesOfXml() throws IOException {
        describe("XML", "member");
        List<Complaint> rows = read(
                """
                <club><member><who>Ann Lee</who>
                  <cars plate="A1"><visits><visitNo>1</visitNo><note>brakes</note></visits>
                    <visits><visitNo>2</visitNo><note>paint</note></visits></cars></member></club>
                """
                        .replace(" plate=\"A1\">", "><plate>A1</plate>"));

        assertThat(rows).extracting(Complaint::receiptId).containsExactly("id#1", "id#2");
        assertThat(rows).extracting(row -> row.vehicle().plate()).containsOnly("A1");
    }

    @Test
    void readsALineOfJsonAfterTheOther() throws IOException {
        describe("JSON_LINES", "[\"\"]");
        String line =
                "{\"who\": \"Ann\", \"cars\": {\"plate\": \"A1\", \"visits\": [{\"visitNo\": %d, \"note\": \"x\"}]}}\n";
        assertThat(read(line.formatted(1) + line.formatted(2)))
                .extracting(Complaint::receiptId)
                .containsExactly("id#1", "id#2");
    }

    @Test
    void guessesTheListWhoseElementsHaveNumbersAndTheirHoldersHaveNone() {
        List<Complaint> rows = unknown(
                FeedFixtures.text(
                        """
                {"code": 0, "data": {"list": [
                  {"member": {"nick": "Ann", "contact": [{"type": "tel", "value": "13800000001"}]}, "car": null,
                   "tickets": [{"no": "T-1", "star": 1, "body": {"content": "the door lock opens by itself"}},
                               {"no": "T-2", "star": 2, "body": {"content": "the paint comes off again"}}]},
                  {"member": {"nick": "Bob", "contact": []}, "car": null, "tickets": []}]}}
                """));

        assertThat(rows).extracting(Complaint::receiptId).containsExactly("id#T-1", "id#T-2");
        assertThat(rows).extracting(row -> row.complainant().name()).containsOnly("Ann");
        assertThat(rows).extracting(row -> row.complainant().phone()).containsOnly("13800000001");
    }

    @Test
    void leavesTheListOfANumberedRecordWhereItIs() {
        List<Complaint> rows = FeedFixtures.read(
                FeedFixtures.text(
                        """
                {"cases": [{"caseNo": "C-1", "name": "Ann", "description": "the door lock opens by itself",
                            "calls": [{"no": 1, "by": "desk", "what": "tried"}, {"no": 2, "by": "desk", "what": "reached"}]}]}
                """));
        assertThat(rows).extracting(Complaint::receiptId).containsExactly("id#C-1");
    }

    private static List<Complaint> unknown(Content file) {
        FeedBook book = new FeedBook(DataFiles.shipped());
        return new UnknownFeedReader(book, new FeedParts(new InMemoryFeedRowLog()))
                .read(FeedFixtures.receipt(file), file).stream()
                        .map(ComplaintDraft::build)
                        .toList();
    }

    private void describe(String format, String rows) throws IOException {
        Path feeds = Files.createDirectories(config.resolve("feeds"));
        Files.writeString(feeds.resolve("club.yaml"), DESCRIPTOR.formatted(format, rows));
    }

    private List<Complaint> read(String text) {
        DataFiles files = new DataFiles(List.of(config.toUri().toString(), "classpath:defaults/"));
        return FeedFixtures.read(FeedFixtures.reader(files), FeedFixtures.text(text));
    }
}
