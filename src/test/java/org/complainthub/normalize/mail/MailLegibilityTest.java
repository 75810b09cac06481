package org.complainthub.normalize.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Legibility;
import org.complainthub.mail.attachment.WrappedMails;
import org.complainthub.normalize.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailLegibilityTest {

    private static final String HEAD = "From: Wei <wei@mail.example>\nSubject: 投诉\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\n\n--b\n"
                        + "Content-Type: application/pgp-encrypted\n\nVersion: 1\n--b\n"
                        + "Content-Type: application/octet-stream\n\n-----BEGIN PGP MESSAGE-----\n\nhQEM\n--b--",
                "\nHello\n\n-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n"
            })
    void asksForTheKeyOfAnEncryptedMail(String rest) {
        Complaint complaint = MailReceipts.read(HEAD + rest);

        assertThat(complaint.legibility()).isEqualTo(Legibility.NEEDS_KEY);
        assertThat(complaint.kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(complaint.complainant().email()).isEqualTo("wei@mail.example");
    }

    @Test
    void asksForTheKeyOfEncryptedSecureMime() throws IOException {
        byte[] enveloped =
                new ContentInfo(CMSObjectIdentifiers.envelopedData, new DEROctetString(new byte[8])).getEncoded();

        Complaint complaint = MailReceipts.read(WrappedMails.mail("application/pkcs7-mime; name=smime.p7m", enveloped));

        assertThat(complaint.legibility()).isEqualTo(Legibility.NEEDS_KEY);
        assertThat(complaint.evidence()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "",
                "Content-Type: message/partial; id=x; number=2; total=3\n\nmore text",
                "Content-Type: application/pdf; name=letter.pdf\n\n%PDF-1.4",
                "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n \n--b--"
            })
    void givesAPersonWhatHasNoText(String rest) {
        Complaint complaint = MailReceipts.read(HEAD + rest);

        assertThat(complaint.legibility()).isEqualTo(Legibility.NEEDS_REVIEW);
        assertThat(complaint.kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(complaint.text().subject()).isEqualTo("投诉");
        assertThat(complaint.text().verbatim()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg; name=page.jpg", "audio/wav"})
    void asksForATranscriptOfAPictureOrARecording(String type) {
        Complaint complaint = MailReceipts.read(WrappedMails.mail(type, new byte[] {1, 2, 3}));

        assertThat(complaint.legibility()).isEqualTo(Legibility.NEEDS_TRANSCRIPTION);
    }

    @Test
    void readsABodyWithoutAHeader() {
        Complaint complaint = MailReceipts.read("Dear all, the car is broken.\nPlease call me.\n");

        assertThat(complaint.text().verbatim()).isEqualTo("Dear all, the car is broken.\nPlease call me.");
        assertThat(complaint.legibility()).isEqualTo(Legibility.READ);
    }

    @Test
    void givesAPersonWhatIsTooDeepToRead() {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int i = 0; i < 3000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b").append(i);
            mail.append("\n\n--b").append(i).append('\n');
        }

        assertThat(MailReceipts.read(mail.toString()).legibility()).isEqualTo(Legibility.NEEDS_REVIEW);
    }

    @Test
    void readsAnOutlookMessageAsAMail() throws IOException {
        byte[] outlook = WrappedMails.outlookMessage(
                Map.of("0037", "天窗漏水", "5D01", "wei@mail.example", "1000", "不给保修。"), "a.jpg", new byte[] {1});

        assertThat(MailReceipts.reader().recognises(MailReceipts.file("case.msg"), new Content(outlook, "case.msg")))
                .isTrue();
        Complaint complaint = MailReceipts.read(outlook);
        assertThat(complaint.complainant().email()).isEqualTo("wei@mail.example");
        assertThat(complaint.text().verbatim()).isEqualTo("不给保修。");
    }

    @Test
    void readsTheMailInsideARegisteredOne() {
        Complaint complaint =
                MailReceipts.read("From: \"Per conto di: wei@pec.example\" <posta-certificata@pec.example>\n"
                        + "Subject: POSTA CERTIFICATA: Reclamo\nX-Trasporto: posta-certificata\n"
                        + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nMessaggio di posta certificata\n--b\n"
                        + "Content-Type: message/rfc822; name=postacert.eml\n\nFrom: wei@pec.example\nSubject: Reclamo\n"
                        + "Message-ID: <r-1@pec.example>\n\nIl cambio strappa.\n--b--");

        assertThat(complaint.complainant().email()).isEqualTo("wei@pec.example");
        assertThat(complaint.text().verbatim()).isEqualTo("Il cambio strappa.");
        assertThat(complaint.correlation().externalId()).isEqualTo("r-1@pec.example");
    }

    @Test
    void takesTheAnswerToAnInvitationForNoComplaintUnlessItSaysSomething() {
        String reply =
                "From: wei@mail.example\nSubject: Accepted: Service\nContent-Type: multipart/alternative; boundary=b\n\n"
                        + "--b\nContent-Type: text/plain\n\n%s\n--b\nContent-Type: text/calendar; method=REPLY\n\n"
                        + "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nSUMMARY:Service\nEND:VEVENT\nEND:VCALENDAR\n--b--";

        assertThat(MailReceipts.read(reply.formatted("")).kind()).isEqualTo(Kind.NOT_FEEDBACK);
        assertThat(MailReceipts.read(reply.formatted("wei@mail.example has accepted this invitation."))
                        .kind())
                .isEqualTo(Kind.NOT_FEEDBACK);
        assertThat(MailReceipts.read(reply.formatted("I come, but the brakes still fail after two repairs."))
                        .kind())
                .isEqualTo(Kind.COMPLAINT);
    }

    @Test
    void keepsTheBytesOfAMailThatIsNoText() {
        byte[] noise = "\u0001\u0002\u0003".getBytes(StandardCharsets.UTF_8);

        assertThat(MailReceipts.read(noise).kind()).isEqualTo(Kind.COMPLAINT);
    }
}
