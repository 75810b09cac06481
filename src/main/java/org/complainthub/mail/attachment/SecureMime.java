package org.complainthub.mail.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSCompressedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.jcajce.ZlibExpanderProvider;
import org.complainthub.complaint.Defect;
import org.complainthub.mail.mime.MailParser;
import org.complainthub.mail.mime.MailPart;

/** S/MIME (RFC 8551) that is one block: signed or compressed is opened, encrypted is told. No signature is checked. */
final class SecureMime implements Wrapping {

    private static final long LARGEST = 60L * 1024 * 1024;
    private static final int HIGHEST_RATIO = 100;
    private static final Set<String> TYPES =
            Set.of("application/pkcs7-mime", "application/x-pkcs7-mime", "application/cms");
    private static final Set<ASN1ObjectIdentifier> ENCRYPTED = Set.of(
            CMSObjectIdentifiers.envelopedData,
            CMSObjectIdentifiers.authEnvelopedData,
            CMSObjectIdentifiers.encryptedData);

    @Override
    public boolean wraps(MailPart part) {
        return TYPES.contains(part.mediaType()) || isNamedSigned(part);
    }

    @Override
    public Opened open(MailPart part) throws IOException, CMSException {
        byte[] block = binary(part.content());
        ContentInfo info = contentInfo(block);
        ASN1ObjectIdentifier type = info.getContentType();
        if (ENCRYPTED.contains(type)) {
            return new Opened(List.of(), true, List.of(new Defect("ENCRYPTED", part.mediaType(), "S/MIME", null)));
        }
        if (CMSObjectIdentifiers.signedData.equals(type)) {
            return signed(part, new CMSSignedData(block));
        }
        if (CMSObjectIdentifiers.compressedData.equals(type)) {
            long limit = Math.min(LARGEST, (long) block.length * HIGHEST_RATIO);
            byte[] content = new CMSCompressedData(info).getContent(new ZlibExpanderProvider(limit));
            return new Opened(entity(part, content), false, List.of());
        }
        throw new IOException("neither signed, compressed nor encrypted");
    }

    private static Opened signed(MailPart part, CMSSignedData data) throws IOException, CMSException {
        CMSTypedData content = data.getSignedContent();
        if (content == null) {
            return new Opened(List.of(), true, List.of());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.write(out);
        Defect unchecked = new Defect("SIGNATURE_NOT_CHECKED", part.mediaType(), "S/MIME", null);
        return new Opened(entity(part, out.toByteArray()), true, List.of(unchecked));
    }

    /** Mail programs sign a MIME entity; offices sign a file, whose name then ends with one more p7m. */
    private static List<MailPart> entity(MailPart part, byte[] content) {
        String name = part.fileName();
        boolean file = isNamedSigned(part) && !name.toLowerCase(Locale.ROOT).equals("smime.p7m");
        if (file) {
            String inner = name.substring(0, name.length() - ".p7m".length());
            return List.of(MailPart.attached("application/octet-stream", inner, content));
        }
        return MailParser.parse(content).parts();
    }

    private static boolean isNamedSigned(MailPart part) {
        return part.fileName().toLowerCase(Locale.ROOT).endsWith(".p7m");
    }

    private static ContentInfo contentInfo(byte[] block) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(block)) {
            return ContentInfo.getInstance(in.readObject());
        }
    }

    /** Some programs put the block in base64 or PEM of their own. */
    private static byte[] binary(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1);
        if (!head.startsWith("-----BEGIN") && !head.matches("(?s)MI[A-Za-z0-9+/\\r\\n]{20,}")) {
            return content;
        }
        String letters = new String(content, StandardCharsets.ISO_8859_1).replaceAll("-----[^-]*-----", "");
        return Base64.getMimeDecoder().decode(letters);
    }
}
