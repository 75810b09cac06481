package org.complainthub.mail.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.complainthub.mail.mime.MailPart;
import org.jspecify.annotations.Nullable;

/** Outlook's winmail.dat (MS-OXTNEF): the body in its richest form, and the files. */
final class Tnef implements Wrapping {

    private static final byte[] SIGNATURE = {0x78, (byte) 0x9f, 0x3e, 0x22};
    private static final int OBJECT_ID = 16;

    @Override
    public boolean wraps(MailPart part) {
        return isTnef(part.content(), 0);
    }

    @Override
    public Opened open(MailPart part) throws IOException {
        HMEFMessage message = new HMEFMessage(new ByteArrayInputStream(part.content()));
        List<MailPart> parts = new ArrayList<>();
        body(message).forEach(parts::add);
        for (Attachment attachment : message.getAttachments()) {
            attached(attachment).forEach(parts::add);
        }
        return new Opened(parts, false, List.of());
    }

    private static boolean isTnef(byte[] content, int from) {
        return content.length > from + SIGNATURE.length
                && Arrays.equals(SIGNATURE, Arrays.copyOfRange(content, from, from + SIGNATURE.length));
    }

    private static List<MailPart> body(HMEFMessage message) {
        MAPIAttribute html = message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML);
        if (html != null && html.getData().length > 0) {
            return List.of(MailPart.displayed("text/html", html.getData()));
        }
        MAPIAttribute rtf = message.getMessageMAPIAttribute(MAPIProperty.RTF_COMPRESSED);
        if (rtf != null && rtf.getData().length > 0) {
            return List.of(MailPart.displayed("text/rtf", rtf.getData()));
        }
        TNEFAttribute plain = message.getMessageAttribute(TNEFProperty.ID_BODY);
        return plain == null ? List.of() : List.of(MailPart.displayed("text/plain", plain.getData()));
    }

    private static List<MailPart> attached(Attachment attachment) {
        byte[] content = contents(attachment);
        if (content.length == 0) {
            return List.of();
        }
        String name = name(attachment);
        boolean object = isTnef(content, OBJECT_ID);
        byte[] bytes = object ? Arrays.copyOfRange(content, OBJECT_ID, content.length) : content;
        return List.of(MailPart.attached("application/octet-stream", name, bytes));
    }

    private static byte[] contents(Attachment attachment) {
        try {
            return attachment.getContents();
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }

    private static String name(Attachment attachment) {
        for (@Nullable String name : Arrays.asList(attachment.getLongFilename(), attachment.getFilename())) {
            if (name != null && !name.isBlank()) {
                return name.replace("\u0000", "").strip();
            }
        }
        return "";
    }
}
