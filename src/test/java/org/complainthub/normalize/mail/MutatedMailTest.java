package org.complainthub.normalize.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.mail.attachment.WrappedMails;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever becomes of a mail on its way, there is a complaint. The seed is fixed; {@code -Dmutants=N} tries more. */
class MutatedMailTest {

    private static final int MUTANTS = Integer.getInteger("mutants", 500);
    private static final String HEAD =
            "From: =?gb2312?B?zro=?= <wei@mail.example>\r\nDate: Tue, 20 Oct 2026 14:26:38 +0800\r\n"
                    + "Subject: =?utf-8?Q?=E5=88=B9?=\r\n =?utf-8?Q?=E8=BD=A6?=\r\nMIME-Version: 1.0\r\n";
    private static final List<String> SNIPPETS = List.of(
            "\r\n",
            "\n\n",
            "--b",
            "--b--",
            "\0",
            "Content-Type: ",
            "multipart/mixed",
            "message/rfc822",
            "base64",
            "\"",
            "=?",
            "?=",
            ";",
            "<",
            "\u00ff",
            "begin 644 a\n",
            "{\\rtf1",
            "\ufeff",
            "charset=",
            "boundary=b",
            "(",
            "%",
            "=");

    static List<byte[]> mails() throws Exception {
        byte[] outlook = WrappedMails.outlookMessage(
                Map.of("0037", "s", "1000", "body", "5D01", "a@b.example"), "a.txt", new byte[] {1});
        return List.of(
                latin(HEAD
                        + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: multipart/alternative;"
                        + " boundary=bb\r\n\r\n--bb\r\n\r\nplain text\r\n--bb\r\nContent-Type: text/html; charset=gb2312\r\n"
                        + "Content-Transfer-Encoding: quoted-printable\r\n\r\n<table><tr><td style=3D'color:#fff'>=C9=B2</table>"
                        + "\r\n--bb--\r\n--b\r\nContent-Type: image/gif; name*0=a; name*1*=%42.gif\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\nR0lGODlhAQABAAAAACw=\r\n--b\r\n"
                        + "Content-Type: message/rfc822\r\n\r\nFrom: c@d.example\r\n\r\ninner\r\n--b--\r\n"),
                latin(
                        HEAD
                                + "Content-Type: text/rtf\r\n\r\n{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 S;}}\\'c9\\'b2\\u21046?\\par}"),
                latin(HEAD + "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n"
                        + "SUMMARY;X=\"a\":b\r\nDTSTART:20261020T093000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
                latin(HEAD + "\r\ntext\r\nbegin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\n"),
                "From: a@b.example\nSubject: 投诉\n\n刹车失灵".getBytes(Charset.forName("GB18030")),
                outlook);
    }

    @ParameterizedTest
    @MethodSource("mails")
    void givesAComplaintForAnyMutant(byte[] mail) {
        Random random = new Random(2026);
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> IntStream.range(0, MUTANTS)
                .forEach(i -> requireReadable(mutant(mail, random))));
    }

    private static void requireReadable(byte[] mutant) {
        try {
            Complaint complaint = MailReceipts.read(mutant);
            assertThat(complaint.defects()).extracting(Defect::code).doesNotContain("READING_FAILED");
        } catch (InvalidInput refused) {
            assertThat(new String(mutant, StandardCharsets.ISO_8859_1).replace("\0", ""))
                    .isBlank();
        }
    }

    private static byte[] mutant(byte[] mail, Random random) {
        byte[] mutant = mail;
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            mutant = changed(mutant, random);
        }
        return mutant;
    }

    private static byte[] changed(byte[] mail, Random random) {
        int at = random.nextInt(mail.length + 1);
        int end = Math.min(mail.length, at + random.nextInt(40));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(mail, 0, at);
        switch (random.nextInt(5)) {
            case 0 -> out.write(random.nextInt(256));
            case 1 ->
                out.writeBytes(SNIPPETS.get(random.nextInt(SNIPPETS.size())).getBytes(StandardCharsets.UTF_8));
            case 2 -> out.writeBytes(Arrays.copyOfRange(mail, at, end));
            case 3 -> end = at;
            default -> end = random.nextInt(8) == 0 ? mail.length : end;
        }
        out.write(mail, end, mail.length - end);
        return out.toByteArray();
    }

    private static byte[] latin(String mail) {
        return mail.getBytes(StandardCharsets.ISO_8859_1);
    }
}
