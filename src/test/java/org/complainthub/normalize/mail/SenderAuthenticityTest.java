package org.complainthub.normalize.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Legibility;
import org.complainthub.complaint.Referral;
import org.junit.jupiter.api.Test;

class SenderAuthenticityTest {

    private static final String REFUSED = "Received: from a by mx.dealer.example; x\n"
            + "Authentication-Results: mx.dealer.example; spf=fail; dkim=none; dmarc=fail\n";

    private final SenderAuthenticityEnricher enricher = new SenderAuthenticityEnricher(
            new MailTrustProperties(List.of(), List.of("maker.example"), List.of(), Duration.ofSeconds(30)));

    @Test
    void sendsAReferralOfAnUnconfirmedSenderToAPersonAndKeepsWhatItStates() {
        Referral referral = new Referral("市场监督管理局", "1", null, OffsetDateTime.parse("2026-10-20T00:00:00+08:00"));
        Complaint complaint = enricher.enrich(MailReceipts.read(REFUSED + "From: x@office.example\n\n转办单")
                .edit()
                .channel(Channel.REGULATOR)
                .referral(referral)
                .build());

        assertThat(complaint.legibility()).isEqualTo(Legibility.NEEDS_REVIEW);
        assertThat(complaint.referral()).isEqualTo(referral);
        assertThat(complaint.defects()).anySatisfy(defect -> {
            assertThat(defect.code()).isEqualTo("SENDER_NOT_AUTHENTIC");
            assertThat(defect.claimed()).isEqualTo("x@office.example");
            assertThat(defect.used()).isEqualTo("spf=fail dkim=none dmarc=fail");
        });
    }

    @Test
    void knowsGovernmentsAndPartnersByTheirDomain() {
        assertThat(read(REFUSED + "From: a@amr.nanjiang.gov.cn\n\n请回复")).isEqualTo(Legibility.NEEDS_REVIEW);
        assertThat(read(REFUSED + "From: a@mail.maker.example\n\nplease answer"))
                .isEqualTo(Legibility.NEEDS_REVIEW);
    }

    @Test
    void onlyNotesItForACustomer() {
        Complaint complaint = enricher.enrich(MailReceipts.read(REFUSED + "From: wei@mail.example\n\n漏水"));

        assertThat(complaint.legibility()).isEqualTo(Legibility.READ);
        assertThat(MailReceipts.hasDefect(complaint, "AUTHENTICATION_FAILED")).isTrue();
        assertThat(MailReceipts.hasDefect(complaint, "SENDER_NOT_AUTHENTIC")).isFalse();
    }

    @Test
    void leavesConfirmedAndUncheckedSendersAlone() {
        assertThat(read("From: a@amr.nanjiang.gov.cn\n\n请回复")).isEqualTo(Legibility.READ);
        assertThat(read(REFUSED.replace("dmarc=fail", "dmarc=pass") + "From: a@amr.nanjiang.gov.cn\n\n请回复"))
                .isEqualTo(Legibility.READ);
    }

    @Test
    void sendsAForgedColleagueToAPersonOnce() {
        Complaint complaint = enricher.enrich(MailReceipts.read(
                REFUSED + "Delivered-To: service@dealer.example\nFrom: tan@dealer.example\n\nplease pay"));

        assertThat(complaint.legibility()).isEqualTo(Legibility.NEEDS_REVIEW);
        assertThat(complaint.defects())
                .filteredOn(defect -> defect.code().equals("SENDER_NOT_AUTHENTIC"))
                .hasSize(1);
    }

    private Legibility read(String mail) {
        return enricher.enrich(MailReceipts.read(mail)).legibility();
    }
}
