package org.complainthub.normalize.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Kind;
import org.complainthub.normalize.Content;
import org.complainthub.reference.DataFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownFeedReaderTest {

    private static final UnknownFeedReader READER =
            new UnknownFeedReader(new FeedBook(DataFiles.shipped()), new FeedParts(new InMemoryFeedRowLog()));

    private static List<Complaint> read(String name, String text) {
        Content content = new Content(text.getBytes(StandardCharsets.UTF_8), name);
        assertThat(READER.recognises(FeedFixtures.receipt(content), content)).isTrue();
        return READER.read(FeedFixtures.receipt(content), content).stream()
                .map(ComplaintDraft::build)
                .toList();
    }

    @Test
    void tellsColumnsByWordsInTheirNames() {
        Complaint row = read(
                        "x.tsv",
                        """
                Entry Ref\tEntered On\tVehicle Owner\tOwner Cell\tLicence Plate No.\tHandled By\tWhat They Said
                E-1\t9/15/2026 4:05 PM\tNora Quist\t139 0000 1111\t苏B12Q34\tL. Marsh\tThe boot does not close
                """)
                .get(0);

        assertThat(row.receiptId()).isEqualTo("id#E-1");
        assertThat(row.complainant().name()).isEqualTo("Nora Quist");
        assertThat(row.complainant().phone()).isEqualTo("139 0000 1111");
        assertThat(row.vehicle().plate()).isEqualTo("苏B12Q34");
        assertThat(row.text().customerWords()).isEqualTo("The boot does not close");
        assertThat(row.times().receivedAt()).hasToString("2026-09-15T16:05+08:00");
    }

    @Test
    void takesTheLongerWordsForWhatHappenedThoughAWishIsNamed() {
        Complaint form = read(
                        "form.json",
                        """
                {"单号": "T-1", "接收": "2026-09-20T14:12:00+08:00", "客户": {"称呼": "龙女士", "手机": "13900001111"},
                 "来由": "9月3号接走的，18号早上一看副水壶又见底了，又补了一升半，缸垫白换了？", "要求": "免费返修"}
                """)
                .get(0);

        assertThat(form.text().customerWords()).contains("副水壶又见底了", "免费返修");
    }

    @Test
    void readsTheAccountBesideItsTitle() {
        Complaint row = read(
                        "log.json",
                        """
                [{"流水": "A1", "日期": "2026/10/05", "车牌": "浙A7K3M7", "事由": "代步车", "详述": "修了九天没有代步车，答应的周五也没给。"},
                 {"流水": "A2", "日期": "2026/10/05", "车牌": "浙A7K3M6", "事由": "表扬", "详述": "接待的小姑娘耐心，说得清楚，谢谢。"}]
                """)
                .get(0);

        assertThat(row.text().customerWords()).contains("答应的周五也没给", "代步车");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "项目,内容\n登记编号,V-1\n客户姓名,宗政岚\n联系电话,13922220001\n投诉内容,空调又不出风，第三次了。\n客户要求,修好\n",
                "投诉登记表,,,\n客户姓名,宗政岚,联系电话,13922220001\n车牌号,浙B1A2C3,门店,HZ01\n投诉内容,空调又不出风，第三次了。,客户要求,修好\n"
            })
    void readsAFormThatStandsUprightAsOneComplaint(String form) {
        List<Complaint> read = read("form.csv", form);

        assertThat(read).singleElement().satisfies(complaint -> {
            assertThat(complaint.complainant().name()).isEqualTo("宗政岚");
            assertThat(complaint.complainant().phone()).isEqualTo("13922220001");
            assertThat(complaint.text().customerWords()).isEqualTo("空调又不出风，第三次了。\n修好");
        });
    }

    @Test
    void takesATableOfTwoColumnsForNoForm() {
        assertThat(read("x.csv", "电话,投诉内容\n13922220001,空调异响\n13922220002,定金不退\n13922220003,漏油\n"))
                .hasSize(3);
    }

    @Test
    void readsElementsThatTellTheirNamesInAnAttributeAndTheMarkupInThem() {
        List<Complaint> read = read(
                "export.xml",
                """
                <export><row><f n="CASE_ID">7781</f><f n="CUST_NAME">Priya Nair</f><f n="PLATE">浙B1A2C4</f>
                <f n="DESCRIPTION"><![CDATA[<p>Battery warning came <b>back</b>.</p>]]></f></row>
                <row><f n="CASE_ID">7782</f><f n="CUST_NAME">Ann Lowe</f><f n="PLATE">浙B1A2C5</f><f n="DESCRIPTION">The roof drips.</f></row></export>
                """);

        assertThat(read).extracting(Complaint::receiptId).containsExactly("id#7781", "id#7782");
        assertThat(read)
                .extracting(complaint -> complaint.text().customerWords())
                .containsExactly("Battery warning came back.", "The roof drips.");
        assertThat(read).extracting(complaint -> complaint.vehicle().plate()).containsExactly("浙B1A2C4", "浙B1A2C5");
    }

    @Test
    void takesWhatSomebodySaidForNoNumber() {
        Complaint row = read(
                        "cases.json",
                        """
                [{"ref": "L1", "when": "2026-10-09 10:10", "customer": {"n": "Mo Farrell", "m": "13911110011"},
                  "said": "Invoice shows wipers I never got."}]
                """)
                .get(0);

        assertThat(row.receiptId()).isEqualTo("id#L1");
        assertThat(row.text().customerWords()).isEqualTo("Invoice shows wipers I never got.");
        assertThat(row.complainant().name()).isEqualTo("Mo Farrell");
    }

    @Test
    void tellsABareNameOrCodeByWhatItStandsIn() {
        Complaint ticket = read(
                        "batch.xml",
                        """
                <Batch><Ticket no="T-1"><In when="2026-09-21T15:06:00+08:00"/><Who nm="Amy Pond" tel="13900001112"/>
                <Handler nm="K. Li"/><Shop code="XQ11" order="WY2609190008"/><Say>Blows warm again since the 21st.</Say></Ticket></Batch>
                """)
                .get(0);

        assertThat(ticket.complainant().name()).isEqualTo("Amy Pond");
        assertThat(ticket.visit().store()).isEqualTo("XQ11");
        assertThat(ticket.visit().repairOrder()).isEqualTo("WY2609190008");
    }

    @Test
    void takesTheNumberOfTheCaseForItsIdAndNotTheCountOfTheRows() {
        assertThat(read("x.csv", "序号,投诉单号,客户,电话,投诉内容\n1,TS1101,安然,13700003001,空调异响\n2,TS1102,柏舟,13700003002,定金不退\n"))
                .extracting(Complaint::receiptId)
                .containsExactly("id#TS1101", "id#TS1102");
        assertThat(read("y.csv", "序号,客户,电话,投诉内容\n1,安然,13700003001,空调异响\n2,柏舟,13700003002,定金不退\n"))
                .extracting(Complaint::receiptId)
                .containsExactly("id#1", "id#2");
    }

    @Test
    void tellsColumnsByTheirValues() {
        Complaint row = read("x.csv", "甲,乙,丙,丁\nK1,苏B12Q34,13900001111,门板关不严，开高速呼呼响，跑了三趟没修好\n")
                .get(0);

        assertThat(row.vehicle().plate()).isEqualTo("苏B12Q34");
        assertThat(row.complainant().phone()).isEqualTo("13900001111");
        assertThat(row.text().customerWords()).startsWith("门板关不严");
    }

    @Test
    void takesTheNumberForNoName() {
        Complaint row = read("x.csv", "id,contact,guest,words\n1,13900001111,Nora Quist,It rattles\n")
                .get(0);

        assertThat(row.complainant().name()).isEqualTo("Nora Quist");
        assertThat(row.complainant().phone()).isEqualTo("13900001111");
    }

    @Test
    void takesTheStoreOfTheBlock() {
        List<Complaint> rows = read(
                "x.csv",
                """
                门店,单号,车主,手机,意见
                城北店,N-1,秦亦凡,13900001111,等了三个小时没人管
                ,N-2,姚可心,13900002222,门板关不严
                城北店 小计,2,,,
                ,N-3,沈知远,13900003333,空调不制冷
                """);

        assertThat(rows).extracting(row -> row.visit().store()).containsExactly("城北店", "城北店", null);
    }

    @Test
    void joinsDayAndHour() {
        Complaint row = read("x.csv", "no,day,hour,story\n7,2026.9.15,16:05,It rattles\n")
                .get(0);

        assertThat(row.times().receivedAt()).hasToString("2026-09-15T16:05+08:00");
    }

    @Test
    void findsTheListOfRecords() {
        List<Complaint> rows = read(
                "x.json",
                """
                {"sender": "hq", "payload": {"voices": [
                  {"voiceNo": "A-1", "owner": {"name": "Nora Quist", "cell": "13900001111"}, "staff": {"name": "Max"}, "story": "It rattles all day"},
                  {"voiceNo": "A-2", "owner": {"name": "孙一"}, "story": "没修好还要收钱"}]}}
                """);

        assertThat(rows).extracting(Complaint::receiptId).containsExactly("id#A-1", "id#A-2");
        assertThat(rows.get(0).complainant().name()).isEqualTo("Nora Quist");
        assertThat(rows.get(1).text().customerWords()).isEqualTo("没修好还要收钱");
    }

    @Test
    void readsRepeatedXmlElementsAsRows() {
        List<Complaint> rows = read(
                "x.xml",
                """
                <batch made="2026-09-15"><voice no="V1"><who name="Nora Quist" tel="13900001111"/><story>It rattles all day long</story></voice>
                <voice no="V2"><who name="孙一" tel=""/><story>没修好还要收钱，跑了三趟</story></voice></batch>
                """);

        assertThat(rows).extracting(Complaint::receiptId).containsExactly("id#V1", "id#V2");
        assertThat(rows.get(0).complainant().phone()).isEqualTo("13900001111");
    }

    @Test
    void readsOneObjectAsTheReceiptItself() {
        Complaint form = read("x.json", "{\"单子\": \"F1\", \"来客称呼\": \"孙女士\", \"想说的\": \"厕所的灯坏了\"}")
                .get(0);

        assertThat(form.receiptId()).isEqualTo("id");
        assertThat(form.complainant().name()).isEqualTo("孙女士");
        assertThat(form.text().customerWords()).isEqualTo("厕所的灯坏了");
    }

    @Test
    void keepsWordsOfUnknownColumnsForAPerson() {
        Complaint row = read(
                        "x.csv",
                        "q,alpha,beta\n1,the car was not ready again,nobody called me back about the seat either\n")
                .get(0);

        assertThat(row.kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(row.text().verbatim()).contains("alpha: the car was not ready again", "nobody called me back");
        assertThat(row.defects()).extracting(Defect::code).contains("COLUMNS_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"name\": \"Nora\", \"story\": \"It rat", "<a><b>It rattles</a>", "<!DOCTYPE a><a><b>x</b></a>"
            })
    void refusesWhatIsBroken(String text) {
        Content content = new Content(text.getBytes(StandardCharsets.UTF_8), text.startsWith("<") ? "x.xml" : "x.json");

        assertThatThrownBy(() -> READER.read(FeedFixtures.receipt(content), content))
                .isInstanceOf(InvalidInput.class)
                .hasMessageMatching("(?s)the (JSON|XML) .*");
    }

    @Test
    void refusesHeaderWithoutRows() {
        assertThatThrownBy(() -> read("x.csv", "alpha,beta,gamma\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("without rows");
    }
}
