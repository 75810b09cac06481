package org.complainthub.normalize.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Vehicle;
import org.complainthub.complaint.Visit;
import org.complainthub.normalize.Content;
import org.junit.jupiter.api.Test;

class OemFeedsTest {

    @Test
    void readsChineseCaseExportBelowItsTitle() {
        Complaint first = FeedFixtures.read("case_export_gb18030.csv").get(0);

        assertThat(first.receiptId()).isEqualTo("id#K-1");
        assertThat(first.channel()).isEqualTo(Channel.OEM);
        assertThat(first.complainant()).isEqualTo(new Complainant("陈女士", "138****0001", null, null));
        assertThat(first.vehicle()).isEqualTo(new Vehicle("LSVAA49J7R2000001", null, "粤B·7K2D9", "青岚", 12300));
        assertThat(first.times().receivedAt()).isEqualTo(OffsetDateTime.parse("2026-11-02T09:05:00+08:00"));
        assertThat(first.referral().dueAt()).isEqualTo(OffsetDateTime.parse("2026-11-02T13:05:00+08:00"));
        assertThat(first.correlation().externalId()).isEqualTo("inlet/oem-case-export#K-1");
        assertThat(first.defects()).isEmpty();
    }

    @Test
    void keepsStaffRemarksOutOfTheCustomersWords() {
        Complaint first = FeedFixtures.read("case_export_gb18030.csv").get(0);

        assertThat(first.text().customerWords()).isEqualTo("刹车偏软，\n下坡时更明显\n尽快检测");
        assertThat(first.text().verbatim()).isEqualTo("客户描述: 刹车偏软，\n下坡时更明显\n车主诉求: 尽快检测\n备注: 已安抚");
    }

    @Test
    void mapsTheDeclaredTypeToTheKind() {
        assertThat(FeedFixtures.read("case_export_gb18030.csv"))
                .extracting(Complaint::kind)
                .containsExactly(Kind.COMPLAINT, Kind.ENQUIRY, Kind.COMPLAINT, Kind.COMPLAINT);
    }

    @Test
    void repairsBadRowsAndTells() {
        List<Complaint> rows = FeedFixtures.read("case_export_gb18030.csv");

        assertThat(rows.get(2).receiptId()).isEqualTo("id#K-2~2");
        assertThat(rows.get(2).times().receivedAt()).isEqualTo(FeedFixtures.ARRIVED);
        assertThat(rows.get(2).defects())
                .extracting(Defect::code)
                .containsExactly("ROW_ID_CHANGED", "DATE_UNREADABLE", "NUMBER_UNREADABLE");
        assertThat(rows.get(3).defects()).extracting(Defect::code).containsExactly("ROW_TOO_SHORT");
    }

    @Test
    void readsServiceRequestsWithAmericanDates() {
        List<Complaint> rows = FeedFixtures.read("siebel.csv");

        assertThat(rows.get(0).times().receivedAt()).isEqualTo(OffsetDateTime.parse("2026-11-02T10:47:00+08:00"));
        assertThat(rows.get(0).complainant().name()).isEqualTo("Ada Moss");
        assertThat(rows.get(0).problem().declaredType()).isEqualTo("Complaint / Brakes");
        assertThat(rows.get(0).text().verbatim())
                .isEqualTo("Abstract: Soft pedal\nDescription: Customer reports a soft pedal.");
        assertThat(rows.get(1).kind()).isEqualTo(Kind.PRAISE);
        assertThat(rows.get(1).times().receivedAt()).isEqualTo(OffsetDateTime.parse("2026-11-03T16:10:00+08:00"));
    }

    @Test
    void tellsOnceWhichColumnsNothingReads() {
        assertThat(FeedFixtures.read("siebel.csv"))
                .flatExtracting(Complaint::defects)
                .containsExactly(new Defect("COLUMNS_UNKNOWN", "header", "Region", "not read"));
    }

    @Test
    void readsSeveralServiceRequestsOfOneXml() {
        List<Complaint> rows = FeedFixtures.read("requests.xml");

        assertThat(rows).extracting(Complaint::receiptId).containsExactly("id#17", "id#18");
        assertThat(rows.get(0).complainant()).isEqualTo(new Complainant("古先生", "0086-13800000005", null, null));
        assertThat(rows.get(0).text().customerWords()).isEqualTo("取车时里程多了 46 公里 <异常>\n说明原因");
        assertThat(rows.get(0).referral().referenceNumber()).isEqualTo("X-17");
        assertThat(rows.get(0).referral().dueAt()).isEqualTo(OffsetDateTime.parse("2026-11-03T16:58:00+08:00"));
    }

    @Test
    void takesASingleServiceRequestForTheReceiptItself() {
        assertThat(FeedFixtures.read("request.xml"))
                .extracting(Complaint::receiptId)
                .containsExactly("id");
    }

    @Test
    void refusesDoctype() {
        assertThat(FeedFixtures.recognised(FeedFixtures.fixture("doctype.xml"))).isTrue();
        assertThatThrownBy(() -> FeedFixtures.read("doctype.xml"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void refusesADocumentTypeThatTheJdkHasNoWordsFor() {
        Content malformed =
                FeedFixtures.text("<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b \u0001>]>\n<a><b>c</b></a>");

        assertThatThrownBy(() -> FeedFixtures.read(malformed)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void readsClaimData() {
        Complaint claim = FeedFixtures.read("claims.json").get(0);

        assertThat(claim.receiptId()).isEqualTo("id#c-77");
        assertThat(claim.vehicle()).isEqualTo(new Vehicle("LSVAA49J7********", null, "粤BD00001", null, 9120));
        assertThat(claim.visit()).isEqualTo(new Visit("W1", "WS202611050001", null));
        assertThat(claim.times().receivedAt()).isEqualTo(OffsetDateTime.parse("2026-11-05T00:00:00+08:00"));
        assertThat(claim.problem().recurrent()).isTrue();
        assertThat(claim.text().customerWords()).isEqualTo("Range dropped to 205 km.");
        assertThat(claim.text().verbatim()).contains("No fault code stored.");
    }
}
