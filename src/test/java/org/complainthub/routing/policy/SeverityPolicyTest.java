package org.complainthub.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.routing.RoutingFixtures.RECEIVED;
import static org.complainthub.routing.RoutingFixtures.a;
import static org.complainthub.routing.RoutingFixtures.aComplaint;
import static org.complainthub.routing.RoutingFixtures.routed;
import static org.complainthub.routing.RoutingFixtures.saying;

import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Referral;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityPolicyTest {

    @Test
    void takesTheGravestCategory() {
        assertThat(severity(aComplaint("BOOKING", "SANBAO_RETURN", "WAIT_REPAIR")))
                .isEqualTo(Severity.S2);
        assertThat(severity(aComplaint("BOOKING"))).isEqualTo(Severity.S4);
        assertThat(severity(aComplaint())).isEqualTo(Severity.S3);
    }

    @ParameterizedTest
    @EnumSource(names = {"GRUMBLE", "ENQUIRY", "SUGGESTION"})
    void isMildForWhatAsksForNothingButNeverForDanger(Kind kind) {
        assertThat(severity(a(kind, "SALES_DISPUTE").build())).isEqualTo(Severity.S4);
        assertThat(severity(a(kind, "SAFETY_DEFECT").build())).isEqualTo(Severity.S1);
    }

    @Test
    void isNoneForPraise() {
        assertThat(routed(a(Kind.PRAISE).build()).assessment().severity()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"REGULATOR", "CONSUMER_ASSOC", "TRANSPORT"})
    void isGravestForAuthorities(Channel channel) {
        assertThat(severity(a(Kind.COMPLAINT, "BOOKING").channel(channel).build()))
                .isEqualTo(Severity.S1);
    }

    @Test
    void isGravestForThePress() {
        ComplaintDraft press = a(Kind.COMPLAINT, "BOOKING").channel(Channel.MEDIA);
        assertThat(severity(press.build())).isEqualTo(Severity.S1);
        assertThat(severity(
                        press.referral(new Referral("南湾晚报", null, null, null)).build()))
                .isEqualTo(Severity.S1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"车质网", "黑猫投诉", "Trustpilot"})
    void isS2OrGraverForPublicSites(String site) {
        Referral referral = new Referral(site, "1", null, null);
        assertThat(severity(a(Kind.COMPLAINT, "BOOKING")
                        .channel(Channel.MEDIA)
                        .referral(referral)
                        .build()))
                .isEqualTo(Severity.S2);
        assertThat(severity(a(Kind.COMPLAINT, "SAFETY_DEFECT")
                        .channel(Channel.MEDIA)
                        .referral(referral)
                        .build()))
                .isEqualTo(Severity.S1);
    }

    @Test
    void takesRowsOfAPublicFeedForASite() {
        Complaint row =
                a(Kind.COMPLAINT, "BOOKING").row("7").channel(Channel.MEDIA).build();
        assertThat(severity(row)).isEqualTo(Severity.S2);
    }

    @Test
    void raisesARepeatByAStepAndTheThirdReceiptByAnotherUpToS2() {
        assertThat(severity(repeat("BOOKING", "r0"))).isEqualTo(Severity.S3);
        assertThat(severity(repeat("BOOKING", "r0", "r0b"))).isEqualTo(Severity.S2);
        assertThat(severity(repeat("WAIT_REPAIR", "r0"))).isEqualTo(Severity.S2);
        assertThat(severity(repeat("WAIT_REPAIR", "r0", "r0b"))).isEqualTo(Severity.S2);
        assertThat(severity(repeat("SANBAO_RETURN", "r0", "r0b"))).isEqualTo(Severity.S2);
    }

    @Test
    void doesNotCountLinksToOtherFiles() {
        Complaint complaint = a(Kind.COMPLAINT, "BOOKING")
                .complaintNumber("C-1")
                .relation(Relation.REPEAT)
                .addLink(new Link(Relation.REPEAT, "C-1", "r0", List.of()))
                .addLink(new Link(Relation.RELATED, "C-9", "r9", List.of()))
                .build();
        assertThat(severity(complaint)).isEqualTo(Severity.S3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "里程表被调表了",
                "you scammed me",
                "我已委托律师处理",
                "We will start legal proceedings",
                "传票过几天就到",
                "papers will be served",
                "不接受你们的答复",
                "I do not accept your answer"
            })
    void isS2OrGraverForFraudLawAndRejectedAnswers(String words) {
        assertThat(severity(saying(a(Kind.COMPLAINT, "WAIT_REPAIR"), words).build()))
                .isEqualTo(Severity.S2);
        assertThat(severity(saying(a(Kind.COMPLAINT, "SAFETY_DEFECT"), words).build()))
                .isEqualTo(Severity.S1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"车主群里四十多人要来拉横幅", "A group of owners will come on Saturday"})
    void isGravestForACrowd(String words) {
        assertThat(severity(saying(a(Kind.COMPLAINT, "EV_BATTERY"), words).build()))
                .isEqualTo(Severity.S1);
    }

    private static Complaint repeat(String category, String... earlier) {
        ComplaintDraft draft =
                a(Kind.COMPLAINT, category).complaintNumber("C-1").relation(Relation.REPEAT);
        for (String receiptId : earlier) {
            draft.addLink(new Link(Relation.REPEAT, "C-1", receiptId, List.of("seen before " + RECEIVED)));
        }
        return draft.build();
    }

    private static Severity severity(Complaint complaint) {
        return routed(complaint).assessment().severity();
    }
}
