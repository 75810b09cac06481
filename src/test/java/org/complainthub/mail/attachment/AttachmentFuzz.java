package org.complainthub.mail.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailParser;

/** What mails are wrapped in. */
public final class AttachmentFuzz implements FuzzTargets {

    private static final String INNER =
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nThe gearbox jerks.\n--b\nContent-Type: application/pdf;"
                    + " name=a.pdf\nContent-Transfer-Encoding: base64\n\nJVBERg==\n--b--\n";

    @Override
    public List<FuzzTarget> targets() {
        return List.of(
                FuzzTarget.of("winmail.dat", List.of(tnef()), bytes -> WrappedMails.read("application/ms-tnef", bytes)),
                FuzzTarget.of("Outlook message", List.of(outlook()), AttachmentFuzz::readOutlook)
                        .refusingBy(IOException.class),
                FuzzTarget.of(
                        "S/MIME",
                        List.of(WrappedMails.signed(INNER.getBytes(UTF_8))),
                        bytes -> WrappedMails.read("application/pkcs7-mime; name=smime.p7m", bytes)));
    }

    private static void readOutlook(byte[] bytes) throws IOException {
        if (OutlookMessage.isOne(bytes)) {
            Mail.of(MailParser.parse(OutlookMessage.toInternetMessage(bytes)));
        }
    }

    private static byte[] tnef() {
        return WrappedMails.tnef(
                WrappedMails.attribute(
                        1,
                        0x9003,
                        WrappedMails.binaryProperty(MapiProperties.BODY_HTML, "<p>变速箱顿挫</p>".getBytes(UTF_8))),
                WrappedMails.attribute(1, 0x800c, "The gearbox jerks.\0".getBytes(UTF_8)),
                WrappedMails.attribute(2, 0x9002, new byte[14]),
                WrappedMails.attribute(2, 0x8010, "invoice.pdf\0".getBytes(UTF_8)),
                WrappedMails.attribute(2, 0x800f, "%PDF".getBytes(UTF_8)));
    }

    private static byte[] outlook() {
        try {
            return WrappedMails.outlookMessage(
                    Map.of("0037", "s", "1000", "body", "5D01", "a@b.example"), "a.txt", new byte[] {1});
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
