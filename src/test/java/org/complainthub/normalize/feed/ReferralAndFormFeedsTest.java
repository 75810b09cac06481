package org.complainthub.normalize.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Referral;
import org.complainthub.complaint.Remedy;
import org.complainthub.complaint.Vehicle;
import org.junit.jupiter.api.Test;

class ReferralAndFormFeedsTest {

    @Test
    void readsReferralOfTheAuthorityThatItNames() {
        Complaint referral = FeedFixtures.read("referral.json").get(0);

        assertThat(referral.receiptId()).isEqualTo("id");
        assertThat(referral.channel()).isEqualTo(Channel.CONSUMER_ASSOC);
        assertThat(referral.complainant()).isEqualTo(new Complainant("马女士", "13800000010", null, null));
        assertThat(referral.referral())
                .isEqualTo(new Referral(
                        "某市消费者委员会", "某消委转〔2026〕9号", "投诉转办单", OffsetDateTime.parse("2026-11-14T00:00:00+08:00")));
        assertThat(referral.remedies())
                .extracting(Remedy::type)
                .containsExactly(Remedy.Type.RETURN, Remedy.Type.COMPENSATE);
    }

    @Test
    void readsATableOfReferrals() {
        List<Complaint> referrals = FeedFixtures.read("referral.csv");
        Complaint first = referrals.get(0);

        assertThat(referrals).extracting(Complaint::channel).containsExactly(Channel.REGULATOR, Channel.CONSUMER_ASSOC);
        assertThat(first.referral())
                .isEqualTo(new Referral(
                        "云州市市场监督管理局", "云市监转〔2026〕4417号", null, OffsetDateTime.parse("2026-10-30T00:00:00+08:00")));
        assertThat(first.complainant()).isEqualTo(new Complainant("沈知远", "13800000010", null, null));
        assertThat(first.visit().store()).isEqualTo("东湖店");
        assertThat(first.text().customerWords()).isEqualTo("换了变速箱油还是顿挫，店里不肯复检\n退还费用");
        assertThat(first.text().verbatim()).doesNotContain("4403").doesNotContain("0755");
        assertThat(first.receiptId()).isEqualTo("id#云市监转〔2026〕4417号");
    }

    @Test
    void leavesIdentityNumbersAndTheRespondentOut() {
        Complaint referral = FeedFixtures.read("referral.json").get(0);

        assertThat(referral.text().verbatim()).doesNotContain("4403").doesNotContain("0755");
        assertThat(referral.visit().store()).isEqualTo("东湖店");
    }

    @Test
    void readsListsOfComplaintSites() {
        Complaint row = FeedFixtures.read("complaint_site.csv").get(0);

        assertThat(row.channel()).isEqualTo(Channel.MEDIA);
        assertThat(row.vehicle().model()).isEqualTo("某牌 青岚 2026款 1.5T");
        assertThat(row.problem().declaredType()).isEqualTo("B33,I295,");
        assertThat(row.referral().referenceNumber()).isEqualTo("700001");
    }

    @Test
    void tellsWalkInsFromHandovers() {
        List<Complaint> rows = FeedFixtures.read("reception_log.csv");

        assertThat(rows).extracting(Complaint::channel).containsExactly(Channel.WALK_IN, Channel.HANDOVER);
        assertThat(rows.get(0).complainant().name()).isEqualTo("苏女士");
        assertThat(rows.get(0).visit().repairOrder()).isEqualTo("FT202611050022");
        assertThat(rows.get(0).text().customerWords()).isEqualTo("等到六点才修完");
        assertThat(rows.get(0).text().verbatim()).contains("备注: 电话是她先生的");
    }

    @Test
    void readsWalkInForm() {
        Complaint form = FeedFixtures.read("walk_in.json").get(0);

        assertThat(form.receiptId()).isEqualTo("id");
        assertThat(form.channel()).isEqualTo(Channel.WALK_IN);
        assertThat(form.vehicle()).isEqualTo(new Vehicle("LSVAA49J7R2000001", null, "粤BC0001", null, 12000));
        assertThat(form.text().customerWords()).isEqualTo("踏板变硬\n道歉");
        assertThat(form.referral()).isNull();
    }

    @Test
    void readsUnknownTableByCommonNames() {
        Complaint row = FeedFixtures.read("unknown_columns.csv").get(0);

        assertThat(row.receiptId()).isEqualTo("id#7");
        assertThat(row.channel()).isEqualTo(Channel.MAIL);
        assertThat(row.complainant().phone()).isEqualTo("13800000014");
        assertThat(row.vehicle().plate()).isEqualTo("粤BC0002");
        assertThat(row.text().verbatim()).isEqualTo("Window rattles");
    }
}
