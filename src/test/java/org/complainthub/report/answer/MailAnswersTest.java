package org.complainthub.report.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.report.ReportFixtures.aComplaint;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.complainthub.complaint.Announced;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Relation;
import org.complainthub.report.outbox.OutboxMail;
import org.complainthub.report.register.ReportState;
import org.junit.jupiter.api.Test;

class MailAnswersTest extends AnswerFixture {

    @Test
    void readsAMailReplyByItsThread() {
        assertThat(reply("a-1", "In-Reply-To: " + thread(), BOTH)).hasSize(1);
        assertThat(stage.report("WORKSHOP").answeredBy()).contains("foreman@dealer.example");
    }

    @Test
    void readsAMailReplyByReferences() {
        assertThat(reply("a-1", "References: <other@x>\r\n " + thread() + " <third@x>", BOTH))
                .hasSize(1);
    }

    @Test
    void readsAMailReplyByNumberAndKeyInTheText() {
        String quoted =
                "> Please fill in: " + NUMBER + " " + stage.report("WORKSHOP").token();

        assertThat(reply("a-1", "X-None: 1", BOTH + quoted)).hasSize(1);
    }

    @Test
    void refusesAMailThatKnowsOnlyTheReportNumber() {
        assertThatThrownBy(() -> reply("a-1", "Subject: Re: [" + NUMBER + "]", BOTH))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("answers none of our mails");
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.ISSUED);
    }

    @Test
    void takesNoWordOfAQuotedReturnForAnAnswer() {
        reply("a-1", "In-Reply-To: " + thread(), "【纠正措施】更换线束\n【责任人】王工\n【完成日期】2026-12-01\n");
        String returned = stage.column("select body from outbox_mail").stream()
                .filter(body -> body.contains("怎样防止再次发生"))
                .findAny()
                .orElseThrow();

        assertThat(reply("a-2", "In-Reply-To: " + thread(), "收到，稍后补充。\n\n" + returned.replaceAll("(?m)^", "> ")))
                .isEmpty();
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.RETURNED);
    }

    @Test
    void readsGbkLabelledAsGb2312() {
        String head = head("In-Reply-To: " + thread()) + "Content-Type: text/plain; charset=gb2312\r\n\r\n";
        byte[] mail = (head + "【纠正措施】更换線束鎔\n【预防措施】增加终检\n【责任人】王工\n【完成日期】下周五").getBytes(Charset.forName("GB18030"));

        assertThat(deliver("a-1", mail)).hasSize(1);
        assertThat(stage.report("WORKSHOP").measures().corrective()).isEqualTo("更换線束鎔");
    }

    @Test
    void readsAnHtmlReply() {
        String html =
                "Content-Type: text/html; charset=utf-8\r\n\r\n<div>【纠正措施 / Corrective action】</div><p>更换&nbsp;线束</p>"
                        + "<table><tr><td>【预防措施】</td><td>增加终检</td></tr><tr><td>【责任人】</td><td>王工</td></tr><tr><td>【完成日期】</td><td>12月1日</td></tr></table><blockquote>From: desk</blockquote>";

        assertThat(deliver("a-1", (head("In-Reply-To: " + thread()) + html).getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
        assertThat(stage.report("WORKSHOP").measures().preventive()).isEqualTo("增加终检");
    }

    @Test
    void notesAnAutomaticReplyAndReturnsNothing() {
        assertThat(reply("a-1", "Auto-Submitted: auto-replied\r\nIn-Reply-To: " + thread(), BOTH))
                .isEmpty();
        reply("a-1", "Auto-Submitted: auto-replied\r\nIn-Reply-To: " + thread(), BOTH);

        assertThat(stage.column("select note from outbox_note where report_number = '" + NUMBER + "'"))
                .containsExactly("AUTOMATIC_REPLY");
        assertThat(stage.column("select message_id from outbox_mail")).hasSize(1);
    }

    @Test
    void notesAnOutOfOfficeReplyKnownByItsSubjectOnly() {
        assertThat(reply(
                        "a-1", "Subject: =?UTF-8?B?6Ieq5Yqo5Zue5aSNOiDkvJHlgYc=?=\r\nIn-Reply-To: " + thread(), "我在休假"))
                .isEmpty();
    }

    @Test
    void notesABounceThatNamesOurMailOnlyInItsCopy() {
        String bounce = "From: MAILER-DAEMON@mx.example\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: text/plain\r\n\r\nno such user\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
                + "Message-ID: " + thread() + "\r\n--b--\r\n";

        stage.outbox.markSent(thread());
        assertThat(deliver("a-1", bounce.getBytes(StandardCharsets.US_ASCII)))
                .extracting(fact -> ((CorrectiveActionFact) fact).fact())
                .containsExactly("corrective-action.undeliverable.v1");
        assertThat(stage.column("select note from outbox_note")).containsExactly("DELIVERY_FAILED");
        assertThat(stage.column("select state from outbox_mail where message_id = '" + thread() + "'"))
                .containsExactly("BOUNCED");
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.ISSUED);
    }

    @Test
    void tellsTheDeskOnceThatAReportCameBackAndKeepsTheFileOpen() {
        stage.claimed();
        reply("a-1", "Return-Path: <>\r\nSubject: failure notice", bounceOf(thread(), "workshop@dealer.example"));
        reply("a-2", "Return-Path: <>\r\nSubject: failure notice", bounceOf(thread(), "workshop@dealer.example"));
        stage.outbox.markSent(thread());

        assertThat(stage.column("select body from outbox_mail where recipient = 'desk@dealer.example'"))
                .singleElement()
                .asString()
                .contains("cannot be delivered to workshop@dealer.example", NUMBER + "/resend");
        assertThat(stage.column("select state from outbox_mail where message_id = '" + thread() + "'"))
                .containsExactly("BOUNCED");
        assertThat(stage.stores.files().isComplete("CF-1")).isFalse();
    }

    @Test
    void closesAFileThoughAMailOfAWithdrawnReportCameBack() {
        stage.correctiveActions.receive(aComplaint().to("CRC", "WORKSHOP").inFile(), "CRC");
        stage.claimed();
        stage.outbox.markBounced(thread());
        stage.stores.files().release("CF-1", "WORKSHOP");
        stage.move("WORKSHOP", ReportState.WITHDRAWN);
        stage.move("CRC", ReportState.ANSWERED, ReportState.VERIFIED);

        assertThat(stage.stores.files().isComplete("CF-1")).isTrue();
    }

    @Test
    void sendsAReportAgainUnderTheSameMessageId() {
        stage.claimed();
        stage.outbox.markBounced(thread());

        assertThat(stage.mail.resend(stage.report("WORKSHOP"))).isOne();
        assertThat(stage.claimed()).extracting(OutboxMail::messageId).containsExactly(thread());
    }

    @Test
    void namesTheFileOfAnInformationThatCameBack() {
        stage.correctiveActions.receive(
                aComplaint().receipt("r-9", Relation.NEW).of(Kind.PRAISE).inFile("C-2026-000002"), "WORKSHOP");
        stage.claimed();
        String info = stage.column("select message_id from outbox_mail where report_number is null")
                .get(0);

        assertThat(reply(
                        "a-1", "Return-Path: <>\r\nSubject: failure notice", bounceOf(info, "workshop@dealer.example")))
                .singleElement()
                .extracting(Announced::subject)
                .isEqualTo("C-2026-000002");
    }

    @Test
    void refusesAnswersToMailsThatAskForNone() {
        stage.correctiveActions.receive(
                aComplaint().receipt("r-9", Relation.NEW).of(Kind.PRAISE).inFile("CF-2"), "WORKSHOP");
        String info = stage.column("select message_id from outbox_mail where report_number is null")
                .get(0);

        assertThatThrownBy(() -> reply("a-1", "In-Reply-To: " + info, "谢谢"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("asked for no measures");
    }

    @Test
    void survivesBytesThatAreNoMail() {
        assertThatThrownBy(() -> deliver("a-1", new byte[] {0, -1, 13, 10, 5})).isInstanceOf(InvalidInput.class);
    }

    @Test
    void notesADelayAndAnnouncesNothing() {
        String delay = "From: MAILER-DAEMON@mx.example\r\nSubject: Delayed\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; workshop@dealer.example\r\n"
                + "Action: delayed\r\nStatus: 4.4.1\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
                + "Message-ID: " + thread() + "\r\n--b--\r\n";

        assertThat(deliver("a-1", delay.getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(stage.column("select note || ' ' || recipient || ' ' || status from outbox_note"))
                .containsExactly("DELIVERY_DELAYED workshop@dealer.example 4.4.1");
    }

    @Test
    void provesByAReadReceiptThatTheReportWasOpened() {
        String receipt = "From: foreman@dealer.example\r\nSubject: Read: report\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: text/plain\r\n\r\nread\r\n--b\r\nContent-Type: message/disposition-notification\r\n\r\n"
                + "Final-Recipient: rfc822; workshop@dealer.example\r\nOriginal-Message-ID: " + thread()
                + "\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n--b--\r\n";

        deliver("a-1", receipt.getBytes(StandardCharsets.US_ASCII));
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.OPENED);
        assertThat(stage.announced()).containsExactly("corrective-action.opened.v1");
    }

    @Test
    void takesAFilledInFormWhoseSubjectLooksAutomatic() {
        assertThat(reply("a-1", "Subject: Out of office\r\nIn-Reply-To: " + thread(), BOTH))
                .hasSize(1);
    }

    private static String bounceOf(String messageId, String recipient) {
        return "I'm afraid I wasn't able to deliver your message.\r\n<" + recipient + ">:\r\nno such user\r\n\r\n"
                + "--- Below this line is a copy of the message.\r\n\r\nMessage-ID: " + messageId + "\r\n";
    }
}
