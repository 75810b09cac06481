package org.complainthub.mail.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailParser;

/** Wrappings made by hand, and mails around them. */
public final class WrappedMails {

    private WrappedMails() {}

    /** A mail that is one block of this type. */
    public static byte[] mail(String contentType, byte[] content) {
        return ("From: Wei <wei@mail.example>\nSubject: Wrapped\nContent-Type: " + contentType
                        + "\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(content))
                .getBytes(StandardCharsets.UTF_8);
    }

    static Mail read(String contentType, byte[] content) {
        return Mail.of(MailParser.parse(mail(contentType, content)));
    }

    /** A TNEF stream of attributes that {@link #attribute} made. */
    static byte[] tnef(byte[]... attributes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(TnefContent.SIGNATURE);
        out.writeBytes(new byte[] {1, 0});
        for (byte[] attribute : attributes) {
            out.writeBytes(attribute);
        }
        return out.toByteArray();
    }

    static byte[] attribute(int level, int id, byte[] value) {
        ByteBuffer out = ByteBuffer.allocate(11 + value.length).order(ByteOrder.LITTLE_ENDIAN);
        return out.put((byte) level)
                .putInt(id)
                .putInt(value.length)
                .put(value)
                .putShort((short) 0)
                .array();
    }

    /** A list of one property with a binary value. */
    static byte[] binaryProperty(int id, byte[] value) {
        ByteBuffer out = ByteBuffer.allocate(16 + (value.length + 3 & ~3)).order(ByteOrder.LITTLE_ENDIAN);
        return out.putInt(1)
                .putShort((short) 0x102)
                .putShort((short) id)
                .putInt(1)
                .putInt(value.length)
                .put(value)
                .array();
    }

    /** An Outlook message of these text properties (hexadecimal ids), with one attached file. */
    public static byte[] outlookMessage(Map<String, String> properties, String fileName, byte[] file)
            throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            write(compound.getRoot(), "__properties_version1.0", new byte[32]);
            for (Map.Entry<String, String> property : properties.entrySet()) {
                write(
                        compound.getRoot(),
                        "__substg1.0_" + property.getKey() + "001F",
                        property.getValue().getBytes(StandardCharsets.UTF_16LE));
            }
            DirectoryEntry attachment = compound.getRoot().createDirectory("__attach_version1.0_#00000000");
            write(attachment, "__properties_version1.0", new byte[8]);
            write(attachment, "__substg1.0_3707001F", fileName.getBytes(StandardCharsets.UTF_16LE));
            write(attachment, "__substg1.0_37010102", file);
            compound.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** A signed message around this content, without certificates. */
    static byte[] signed(byte[] content) {
        try {
            return new CMSSignedDataGenerator()
                    .generate(new CMSProcessableByteArray(content), true)
                    .getEncoded();
        } catch (CMSException | IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    private static void write(DirectoryEntry directory, String name, byte[] content) throws IOException {
        directory.createDocument(name, new ByteArrayInputStream(content));
    }
}
