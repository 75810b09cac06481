package org.complainthub.normalize.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.mail.attachment.WrappedMails;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileMailTest {

    private static final String SENDER = "From: a@b.example\n";

    static Stream<String> mails() {
        String alternatives = "--b\nContent-Type: text/html\n\n" + "<p>text</p>".repeat(2000) + "\n";
        return Stream.of(
                SENDER + "\n" + " ".repeat(1_500_000) + "x",
                SENDER + "Content-Type: text/html\n\n<pre>" + " ".repeat(1_500_000) + "x",
                SENDER + "Content-Type: text/html\n\n" + "<div>".repeat(100_000) + "x",
                SENDER + "Content-Type: text/html\n\n" + "<blockquote type=cite>".repeat(50_000) + "x",
                SENDER + "Content-Type: text/html\n\n" + "<a href=x>unsubscribe</a>".repeat(5000),
                SENDER + "To: \"" + "\\\"".repeat(200_000) + "\n\nx",
                SENDER + "To: " + "<a@b.example>,".repeat(50_000) + "\n\nx",
                SENDER + "To: " + "(".repeat(300_000) + "\n\nx",
                SENDER + "List-Id: <" + "a.".repeat(200_000) + ">\n\nx",
                SENDER + "Subject: " + "=?utf-8?B?".repeat(60_000) + "\n\nx",
                SENDER + "Subject: " + "自动回复".repeat(60_000) + "\n\nx",
                SENDER + "References: " + "<a@b> ".repeat(100_000) + "\n\nx",
                SENDER + "\n" + "On Monday <a@\n".repeat(100_000),
                SENDER + "\n" + "From: a\nTo: b\n".repeat(100_000),
                SENDER + "\n" + "在于请望我是记者".repeat(100_000),
                SENDER + "Content-Type: multipart/alternative; boundary=b\n\n" + alternatives.repeat(150) + "--b--",
                SENDER + "X: y\n".repeat(200_000) + "\nx",
                SENDER + "Content-Type: text/html\n\n" + "<p style='font-size:0'>".repeat(20_000) + "x",
                SENDER + "Content-Type: text/html\n\n" + "<td style='color:#fff'><p>a</p></td>".repeat(30_000),
                SENDER + "Content-Type: text/rtf\n\n{\\rtf1" + "{\\b".repeat(300_000) + "x",
                SENDER + "Content-Type: text/rtf\n\n{\\rtf1\\ansicpg914006 " + "?\\par".repeat(200_000),
                SENDER + "Content-Type: text/enriched\n\n" + "<bold>".repeat(200_000) + "x",
                SENDER + "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nSUMMARY" + ";a=\"b\"".repeat(100_000) + ":x",
                SENDER + "Content-Disposition: attachment; " + "filename*0=\"\\\"".repeat(50_000) + "\n\nx",
                SENDER + "Content-Type: text/plain\n\n" + "begin 644 a\n".repeat(100_000),
                SENDER + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n".repeat(30_000),
                SENDER + "Content-Type: message/rfc822\n\n".repeat(4000) + "x",
                SENDER + "Content-Transfer-Encoding: base64\n\n" + "QUJD\n!\n".repeat(200_000),
                SENDER + "\n" + "=E5=88=B9=".repeat(150_000),
                SENDER + "\n-----BEGIN PGP SIGNED MESSAGE-----\n" + "Hash: a\n".repeat(100_000));
    }

    @Test
    void opensNoArchive() {
        byte[] zip = {'P', 'K', 3, 4, 0, 0};

        Complaint complaint = MailReceipts.read(WrappedMails.mail("application/zip; name=bomb.zip", zip));

        assertThat(complaint.evidence()).hasSize(2);
        assertThat(complaint.evidence().get(1).name()).isEqualTo("bomb.zip");
    }

    @ParameterizedTest
    @MethodSource("mails")
    void readsItInBoundedTime(String mail) {
        Complaint complaint =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> MailReceipts.read(mail));

        assertThat(complaint.receiptId()).isEqualTo("r-1");
    }
}
