package org.complainthub.normalize.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Kind;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.feed.document.FeedDocument;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

    @TempDir
    private Path config;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Sirs, I waited two hours, and nobody came.\nRegards, A",
                "{\"broken\": ",
                "{\"vcon\": \"0.0.2\", \"parties\": [{\"tel\": \"1\", \"name\": \"a\"}], \"text\": \"t\", \"phone\": \"1\"}",
                "<html><body>hello</body></html>",
                "%PDF-1.4",
                "\0\0binary",
                " ",
                "[1, 2, 3]",
                "[00:02] Agent: How may I help?\n[00:05] Customer: The seat is torn.",
                "[Agent] How may I help?\n[Customer] The seat is torn."
            })
    void leavesOtherContentAlone(String content) {
        assertThat(FeedFixtures.recognised(FeedFixtures.text(content))).isFalse();
    }

    @Test
    void refusesKnownHeaderWithoutRows() {
        Content content = FeedFixtures.fixture("header_only.csv");

        assertThat(FeedFixtures.recognised(content)).isTrue();
        assertThatThrownBy(() -> FeedFixtures.read(content))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("oem-case-export without rows");
    }

    @Test
    void refusesBrokenXmlOfAKnownFeed() {
        Content content = FeedFixtures.text("<ServiceRequests><ServiceRequest><Description>cut");

        assertThat(FeedFixtures.recognised(content)).isTrue();
        assertThatThrownBy(() -> FeedFixtures.read(content)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void leavesDeeplyNestedJsonAlone() {
        String nested = "{\"a\":".repeat(100_000);

        assertThat(FeedFixtures.recognised(FeedFixtures.text(nested))).isFalse();
    }

    @Test
    void cutsEndlessValues() {
        String endless = "phone,comment\n138,\"" + "长".repeat(FeedDocument.LONGEST_VALUE + 1) + "\"\n";

        Complaint row = FeedFixtures.read(FeedFixtures.text(endless)).get(0);

        assertThat(row.text().verbatim()).hasSize(FeedDocument.LONGEST_VALUE);
        assertThat(row.defects()).extracting(Defect::code).containsExactly("VALUE_CUT");
    }

    @Test
    void takesTotalsNotesAndTheHeadingOnceMoreForNoRows() {
        List<Complaint> rows = FeedFixtures.read(
                FeedFixtures.text("id,phone,comment\n1,138,a\nid,phone,comment\n2,139,b\ntotal,2,\n合计,,\n注：内部资料,,\n"));

        assertThat(rows).extracting(Complaint::receiptId).containsExactly("id#1", "id#2");
    }

    @Test
    void setsRowsThatSayNothingAside() {
        List<Complaint> rows = FeedFixtures.read(FeedFixtures.text("id,phone,comment\n1,138,a\n2,,\n"));

        assertThat(rows).extracting(Complaint::kind).containsExactly(Kind.COMPLAINT, Kind.NOT_FEEDBACK);
        assertThat(rows.get(1).defects()).extracting(Defect::code).containsExactly("ROW_WITHOUT_CONTENT");
    }

    @Test
    void numbersRowsWithoutId() {
        List<Complaint> rows = FeedFixtures.read(
                FeedFixtures.text("[{\"phone\":\"138\",\"comment\":\"a\"},{\"phone\":\"139\",\"comment\":\"b\"}]"));

        assertThat(rows).extracting(Complaint::receiptId).containsExactly("id#1", "id#2");
        assertThat(rows.get(0).correlation().externalId()).isNull();
        assertThat(rows.get(0).defects()).extracting(Defect::code).containsExactly("ROW_ID_MISSING");
    }

    @Test
    void readsOneJsonDocumentALine() {
        List<Complaint> rows = FeedFixtures.read(
                FeedFixtures.text(
                        "{\"id\":\"a\",\"phone\":\"138\",\"comment\":\"x\"}\n{\"id\":\"b\",\"phone\":\"139\",\"comment\":\"y\"}\n"));

        assertThat(rows).extracting(Complaint::receiptId).containsExactly("id#a", "id#b");
    }

    @Test
    void hashesTheSameRowTheSameInAnotherColumnOrder() {
        Complaint one = FeedFixtures.read(FeedFixtures.text("id,phone,comment\n1,138,a\n"))
                .get(0);
        Complaint other = FeedFixtures.read(FeedFixtures.text("id,comment,phone\n1,a,138\n"))
                .get(0);
        Complaint changed = FeedFixtures.read(FeedFixtures.text("id,comment,phone\n1,b,138\n"))
                .get(0);

        assertThat(other.correlation()).isEqualTo(one.correlation());
        assertThat(changed.correlation()).isNotEqualTo(one.correlation());
    }

    @Test
    void readsAFeedThatOnlyADescriptorKnows() throws IOException {
        descriptor(
                """
                name: sunrise
                channel: OEM
                format: CSV
                dateOrder: DMY
                recognise: {columns: [[Vorgang], [Beanstandung]]}
                rowId: [Vorgang]
                fields:
                  text: [Beanstandung]
                  phone: [Telefon]
                  receivedAt: [Eingang]
                """);
        FeedReader reader =
                FeedFixtures.reader(new DataFiles(List.of(config.toUri().toString(), "classpath:defaults/")));

        Complaint row = FeedFixtures.read(
                        reader,
                        FeedFixtures.text(
                                "Vorgang;Eingang;Telefon;Beanstandung\nV9;02.11.2026 09:05;+49 30 1;Klappert\n"))
                .get(0);

        assertThat(row.receiptId()).isEqualTo("id#V9");
        assertThat(row.times().receivedAt()).hasToString("2026-11-02T09:05+08:00");
        assertThat(row.text().verbatim()).isEqualTo("Klappert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: a\nformat: CSV\n",
                "name: a\nformat: DOC\nrecognise: {columns: [[a]]}\n",
                "name: a\nformat: CSV\nrecognise: {columns: [['~(']]}\n",
                "name: a\nformat: CSV\nrecognise: {columns: [[a]]}\nfields: {shoeSize: [b]}\n",
                "name: a\nformat: CSV\nrecognise: {columns: [[a]]}\nonly: {phone: '('}\n",
                "name: a\nformat: CSV\nrecognise: {columns: [[a]]}\ndatePatterns: ['yyyy-{']\n"
            })
    void refusesUnusableDescriptor(String yaml) throws IOException {
        descriptor(yaml);
        DataFiles data = new DataFiles(List.of(config.toUri().toString(), "classpath:defaults/"));

        assertThatThrownBy(() -> FeedFixtures.reader(data))
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessageContaining("mine.yaml");
    }

    private void descriptor(String yaml) throws IOException {
        Files.createDirectories(config.resolve("feeds"));
        Files.writeString(config.resolve("feeds/mine.yaml"), yaml);
    }
}
