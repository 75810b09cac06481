package org.complainthub.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.complainthub.complaint.Defect;
import org.junit.jupiter.api.Test;

class MailParserTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void joinsAChineseCharacterSplitOverTwoEncodedWords() {
        byte[] subject = "刹车失灵".getBytes(GB18030);
        String first = Base64.getEncoder().encodeToString(Arrays.copyOf(subject, 3));
        String second = Base64.getEncoder().encodeToString(Arrays.copyOfRange(subject, 3, 8));

        assertThat(subject("=?gb2312?B?" + first + "?=\r\n =?GB2312?B?" + second + "?="))
                .isEqualTo("刹车失灵");
    }

    @Test
    void readsEncodedWordsWithoutPaddingAndWithBlanks() {
        String word = Base64.getEncoder().withoutPadding().encodeToString("异响".getBytes(StandardCharsets.UTF_8));

        assertThat(subject("=?utf-8?B?" + word + "?=")).isEqualTo("异响");
        assertThat(subject("=?GBK?Q?=B3=B5 =B3=B5?=")).isEqualTo("车 车");
    }

    @Test
    void readsRawEightBitHeaders() {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        mail.writeBytes("From: a@b.example\nSubject: ".getBytes(StandardCharsets.US_ASCII));
        mail.writeBytes("要求退还定金".getBytes(GB18030));
        mail.writeBytes("\n\ntext".getBytes(StandardCharsets.US_ASCII));

        assertThat(MailParser.parse(mail.toByteArray()).headers().text("Subject"))
                .isEqualTo("要求退还定金");
    }

    @Test
    void takesTheAddressFromTheRawFieldOnly() {
        String spoofed = "=?utf-8?Q?boss=40dealer.example?= <stranger@evil.example>";

        MailAddress sender = parse("From: " + spoofed + "\n\nx").sender().orElseThrow();

        assertThat(sender.email()).isEqualTo("stranger@evil.example");
        assertThat(parse("From: =?utf-8?Q?a=40dealer.example?=\n\nx").sender()).isEmpty();
    }

    @Test
    void readsNamesWithCommasAndComments() {
        assertThat(sender("\"Li, Anna\" <Anna.Li@Outlook.example>"))
                .isEqualTo(new MailAddress("Li, Anna", "anna.li@outlook.example"));
        assertThat(sender("anna@x.example (Anna Li)")).isEqualTo(new MailAddress("Anna Li", "anna@x.example"));
        assertThat(sender("<>, b@x.example")).isEqualTo(new MailAddress(null, "b@x.example"));
    }

    @Test
    void findsThePartsWhenTheBoundaryIsMissing() {
        MailMessage message = parse("From: a@b.example\nContent-Type: multipart/mixed\n\n"
                + "--xyz\nContent-Type: text/plain\n\nhello\n--xyz--\n");

        assertThat(message.parts().get(0).text().text().strip()).isEqualTo("hello");
        assertThat(message.defects()).extracting(Defect::code).contains("SECOND_ENGINE");
    }

    @Test
    void stopsAtTheDepthLimitOfNestedParts() {
        StringBuilder mail = new StringBuilder("From: a@b.example\n");
        for (int i = 0; i < 3000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b").append(i);
            mail.append("\n\n--b").append(i).append('\n');
        }

        MailMessage message = parse(mail.toString());

        assertThat(message.sender()).isPresent();
        assertThat(message.defects()).extracting(Defect::code).contains("LIMIT_REACHED");
    }

    @Test
    void readsMailsWithCarriageReturnsAloneAndMboxLines() {
        assertThat(parse("From a@b.example Mon Jan 1\rFrom: a@b.example\rSubject: x\r\rhello")
                        .headers()
                        .text("Subject"))
                .isEqualTo("x");
    }

    @Test
    void readsMailsCopiedInTextModeWithTwoCarriageReturnsALine() {
        String mail =
                "Subject: x\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe brakes fai=\r\nled twice.\r\nCall me.\r\n";

        assertThat(text(mail.replace("\r\n", "\r\r\n"))).isEqualTo(text(mail)).contains("The brakes failed twice.");
        assertThat(text("\r\r\n" + mail.replace("\r\n", "\r\r\n"))).isEqualTo(text(mail));
    }

    @Test
    void readsABodyCopiedInTextModeBelowASoundHeader() {
        String header =
                "Subject: x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";

        assertThat(text(header + "=E5=88=B9=E8=BD=A6=E5=A4=\r\r\n=B1=E7=81=B5=\r\r\n=E3=80=82\r\r\n"))
                .contains("刹车失灵。");
    }

    @Test
    void givesAMessageForAnyBytes() {
        Random random = new Random(7);
        byte[] mail = ("From: a@b.example\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\n"
                        + "Content-Transfer-Encoding: base64\n\nAAAA\n--b\nContent-Type: message/rfc822\n\nFrom: c\n\n--b--")
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 2000; i++) {
            byte[] broken = mail.clone();
            for (int n = random.nextInt(12); n >= 0; n--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(MailParser.parse(broken)).isNotNull();
        }
    }

    @Test
    void readsDatesInTheirOffsetAndRefusesImpossibleOnes() {
        assertThat(MailDates.parse("Thu, 17 Sep 2026 20:11:09 +0800 (CST)"))
                .hasToString("Optional[2026-09-17T20:11:09+08:00]");
        assertThat(MailDates.parse("Thu, 31 Feb 2026 20:11:09 +0800")).isEmpty();
        assertThat(MailDates.parse("soon")).isEmpty();
    }

    private static String subject(String raw) {
        return parse("From: a@b.example\r\nSubject: " + raw + "\r\n\r\ntext")
                .headers()
                .text("Subject");
    }

    private static MailAddress sender(String raw) {
        return parse("From: " + raw + "\n\nx").sender().orElseThrow();
    }

    private static String text(String mail) {
        return parse(mail).parts().get(0).text().text();
    }

    private static MailMessage parse(String mail) {
        return MailParser.parse(mail.getBytes(StandardCharsets.ISO_8859_1));
    }
}
