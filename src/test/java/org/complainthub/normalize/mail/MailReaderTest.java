package org.complainthub.normalize.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.normalize.Content;
import org.junit.jupiter.api.Test;

class MailReaderTest {

    @Test
    void readsWhoSaysWhatAndWhen() {
        Complaint complaint = MailReceipts.read(fixture("reply.eml"));

        assertThat(complaint.complainant()).isEqualTo(new Complainant("陈一", null, "chen.yi@mail.example", null));
        assertThat(complaint.text().subject()).isEqualTo("回复：刹车异响");
        assertThat(complaint.text().customerWords()).isEqualTo("还是响，请安排复检。");
        assertThat(complaint.text().verbatim()).contains("我们已经处理");
        assertThat(complaint.times().receivedAt()).hasToString("2026-09-20T19:06:03+08:00");
        assertThat(complaint.times().claimedAt()).hasToString("2026-09-20T19:05:51+08:00");
        assertThat(complaint.correlation().externalId()).isEqualTo("b-2@mail.example");
        assertThat(complaint.correlation().inReplyTo()).containsExactly("ack-1@dealer.example", "b-1@mail.example");
        assertThat(complaint.defects()).isEmpty();
    }

    @Test
    void givesOneHashToOneMailInTwoMailboxes() {
        String mail = new String(fixture("reply.eml"), StandardCharsets.UTF_8);
        String other =
                mail.replace("Received: from", "Received: by another; from").replace("mx1", "mx2");

        assertThat(MailReceipts.read(other).correlation())
                .isEqualTo(MailReceipts.read(mail).correlation());
        assertThat(MailReceipts.read(mail.replace("19:05:51", "19:05:52"))
                        .correlation()
                        .contentHash())
                .isNotEqualTo(MailReceipts.read(mail).correlation().contentHash());
    }

    @Test
    void unwrapsTheMessageAColleagueAttaches() {
        Complaint complaint = MailReceipts.read(fixture("forward-attached.eml"));

        assertThat(complaint.complainant().email()).isEqualTo("wei@mail.example");
        assertThat(complaint.text().customerWords()).isEqualTo("天窗漏水，不给保修。");
        assertThat(complaint.text().verbatim()).contains("客户很生气");
        assertThat(complaint.correlation().externalId()).isEqualTo("wei-1@mail.example");
        assertThat(MailReceipts.hasDefect(complaint, "FORWARDED")).isTrue();
    }

    @Test
    void unwrapsWhatWentThroughManyHands() {
        String mail = "From: customer@mail.example\n\n刹车异响";
        for (int hand = 1; hand <= 6; hand++) {
            mail = "From: hand" + hand + "@office.example\nContent-Type: message/rfc822\n\n" + mail;
        }

        Complaint complaint = MailReceipts.read(mail);

        assertThat(complaint.complainant().email()).isEqualTo("customer@mail.example");
        assertThat(Objects.requireNonNull(complaint.forwarding()).confidence()).isZero();
    }

    @Test
    void unwrapsTheTextAColleagueForwards() {
        Complaint complaint = MailReceipts.read("From: Tan <tan@dealer.example>\nTo: service@dealer.example\n"
                + "Subject: 转发: 天窗漏水\n\n请处理。客户拍桌子。\n\n---------- 转发的邮件 ----------\n发件人: 魏一 <wei@mail.example>\n"
                + "发送时间: 2026年10月13日\n收件人: tan@dealer.example\n主题: 天窗漏水\n\n天窗漏水，不给保修。\n\n发自我的 iPhone");

        assertThat(complaint.complainant()).isEqualTo(new Complainant("魏一", null, "wei@mail.example", null));
        assertThat(complaint.text().customerWords()).isEqualTo("天窗漏水，不给保修。");
        assertThat(complaint.text().verbatim()).contains("客户拍桌子");
    }

    @Test
    void keepsTheCustomerWhoForwardsOurAnswer() {
        Complaint complaint = MailReceipts.read(
                "From: Wei <wei@mail.example>\nTo: service@dealer.example\n"
                        + "Subject: Fwd: your answer\n\nIs this all you have to say?\n\n---------- Forwarded message ---------\n"
                        + "From: Tan <tan@dealer.example>\nDate: Mon, 1 Sep 2026\nSubject: your answer\nTo: Wei\n\nWe are sorry.");

        assertThat(complaint.complainant().email()).isEqualTo("wei@mail.example");
        assertThat(complaint.text().customerWords()).isEqualTo("Is this all you have to say?");
    }

    @Test
    void takesAJournalistForTheMessengerOnly() {
        Complaint complaint = MailReceipts.read("From: Ye <ye@paper.example>\nTo: service@dealer.example\n"
                + "Date: Tue, 20 Oct 2026 14:26:38 +0800\nSubject: 采访函\n\n我是《南江晚报》记者。读者郭先生反映车辆冒烟，请于22日18:00前回复。稿件将刊发。");

        assertThat(complaint.channel()).isEqualTo(Channel.MEDIA);
        assertThat(complaint.complainant()).isEqualTo(new Complainant("郭先生", null, null, null));
        assertThat(complaint.referral().authority()).isEqualTo("南江晚报");
        assertThat(complaint.referral().dueAt()).hasToString("2026-10-22T18:00+08:00");
    }

    @Test
    void takesACustomerWhoThreatensWithThePressForACustomer() {
        Complaint complaint = MailReceipts.read("From: Wei <wei@mail.example>\nSubject: 投诉\n\n再不处理我就找记者采访曝光，让晚报刊登。");

        assertThat(complaint.channel()).isEqualTo(Channel.MAIL);
        assertThat(complaint.complainant().email()).isEqualTo("wei@mail.example");
    }

    @Test
    void readsTheHtmlWhenThePlainAlternativeIsEmpty() {
        Complaint complaint = MailReceipts.read(
                "From: a@b.example\nContent-Type: multipart/alternative; boundary=b\n\n"
                        + "--b\nContent-Type: text/plain\n\n \n--b\nContent-Type: text/html\n\n<style>p{}</style>"
                        + "<div style='display:none'>preheader</div><p>One</p><table><tr><td>oil</td><td>268</td></tr></table>\n--b--\n");

        assertThat(complaint.text().verbatim()).isEqualTo("One\n\noil\t268");
    }

    @Test
    void readsThePlainTextThatSaysMoreThanTheHtml() {
        String story =
                "My car used to do 400 on a charge. Last month it was 290, last week 262 in mild weather, and your own"
                        + " tester printed 68 percent on Saturday. I ask for the repair that the booklet promises.";
        Complaint complaint = MailReceipts.read(
                "From: a@b.example\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
                        + story
                        + "\n--b\nContent-Type: text/html\n\n<p>My car used to do 400 on a charge. ...</p>\n--b--\n");

        assertThat(complaint.text().verbatim()).isEqualTo(story);
    }

    @Test
    void tellsThatNobodyIsNamed() {
        Complaint complaint = MailReceipts.read("Subject: x\nMessage-ID: <>\n\nhello");

        assertThat(complaint.complainant()).isEqualTo(Complainant.UNKNOWN);
        assertThat(complaint.correlation().externalId()).isNull();
        assertThat(complaint.times().receivedAt()).isEqualTo(MailReceipts.ARRIVED);
        assertThat(MailReceipts.hasDefect(complaint, "SENDER_UNKNOWN")).isTrue();
    }

    @Test
    void leavesAFileThatIsNoMailToOthers() {
        byte[] letter = "Dear all, the car is broken.".getBytes(StandardCharsets.UTF_8);
        Content content = new Content(letter, "letter.txt");

        assertThat(MailReceipts.reader(new InMemoryEvidence()).recognises(MailReceipts.file("letter.txt"), content))
                .isFalse();
    }

    @Test
    void refusesOnlyAnEmptyMail() {
        assertThatThrownBy(() -> MailReceipts.read(" \r\n\r\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("the mail is empty");
    }

    private static byte[] fixture(String name) {
        try (InputStream in = MailReaderTest.class.getResourceAsStream("/normalize/mail/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
