package org.complainthub.mail.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSCompressedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.ZlibCompressor;
import org.complainthub.complaint.Defect;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailPart;
import org.junit.jupiter.api.Test;

class SecureMimeTest {

    private static final byte[] ENTITY = bytes("Content-Type: multipart/mixed; boundary=b\n\n--b\n"
            + "Content-Type: text/plain; charset=utf-8\n\n刹车失灵\n--b\n"
            + "Content-Disposition: attachment; filename=a.pdf\n\n%PDF\n--b--\n");

    @Test
    void opensWhatIsSignedAndKeepsTheSignature() throws Exception {
        Mail mail = WrappedMails.read(
                "application/pkcs7-mime; smime-type=signed-data; name=smime.p7m", WrappedMails.signed(ENTITY));

        assertThat(mail.text()).isEqualTo("刹车失灵");
        assertThat(mail.message().parts()).extracting(MailPart::fileName).containsExactly("smime.p7m", "", "a.pdf");
        assertThat(codes(mail)).containsExactly("SIGNATURE_NOT_CHECKED");
    }

    @Test
    void opensASignatureInsideASignature() throws Exception {
        String inner = "Content-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(WrappedMails.signed(ENTITY));

        Mail mail = WrappedMails.read("application/x-pkcs7-mime", WrappedMails.signed(bytes(inner)));

        assertThat(mail.text()).isEqualTo("刹车失灵");
    }

    @Test
    void tellsThatItIsEncrypted() throws IOException {
        byte[] enveloped =
                new ContentInfo(CMSObjectIdentifiers.envelopedData, new DEROctetString(new byte[8])).getEncoded();

        Mail mail = WrappedMails.read("application/pkcs7-mime; name=smime.p7m", enveloped);

        assertThat(codes(mail)).contains("ENCRYPTED");
        assertThat(mail.message().parts()).hasSize(1);
    }

    @Test
    void opensASignedFileUnderItsOwnName() throws Exception {
        Mail mail = WrappedMails.read(
                "application/octet-stream; name=\"fattura.xml.p7m\"", WrappedMails.signed(bytes("<a/>")));

        assertThat(mail.message().parts())
                .extracting(MailPart::fileName)
                .containsExactly("fattura.xml.p7m", "fattura.xml");
    }

    @Test
    void opensWhatIsCompressed() throws Exception {
        assertThat(WrappedMails.read("application/pkcs7-mime", compressed(ENTITY))
                        .text())
                .isEqualTo("刹车失灵");
    }

    @Test
    void opensNoBomb() throws Exception {
        byte[] bomb = compressed(new byte[30 * 1024 * 1024]);

        Mail mail = WrappedMails.read("application/pkcs7-mime; smime-type=compressed-data", bomb);

        assertThat(codes(mail)).contains("ATTACHMENT_UNREADABLE");
        assertThat(mail.message().parts().get(0).content()).hasSameSizeAs(bomb);
    }

    private static java.util.List<String> codes(Mail mail) {
        return mail.message().defects().stream().map(Defect::code).toList();
    }

    private static byte[] compressed(byte[] content) throws IOException, CMSException {
        return new CMSCompressedDataGenerator()
                .generate(new CMSProcessableByteArray(content), new ZlibCompressor())
                .getEncoded();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
