package org.complainthub.mail.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hmef.CompressedRTF;
import org.complainthub.mail.mime.MailPart;

/** Outlook's winmail.dat (MS-OXTNEF): the body in its richest form, and the files. */
final class Tnef implements Wrapping {

    @Override
    public boolean wraps(MailPart part) {
        byte[] signature = TnefContent.SIGNATURE;
        return part.content().length > signature.length
                && Arrays.equals(signature, Arrays.copyOf(part.content(), signature.length));
    }

    @Override
    public Opened open(MailPart part) throws IOException {
        TnefContent content = TnefContent.read(part.content());
        List<MailPart> parts = new ArrayList<>(body(content));
        for (int i = 0; i < content.files(); i++) {
            if (content.file(i).length > 0) {
                parts.add(MailPart.attached("application/octet-stream", content.name(i), content.file(i)));
            }
        }
        return new Opened(parts, false, List.of());
    }

    private static List<MailPart> body(TnefContent content) throws IOException {
        byte[] html = content.properties().bytes(MapiProperties.BODY_HTML);
        byte[] rtf = content.properties().bytes(MapiProperties.RTF_COMPRESSED);
        byte[] plain = content.body().length > 0
                ? content.body()
                : content.properties().bytes(MapiProperties.BODY);
        if (html.length > 0) {
            return List.of(MailPart.displayed("text/html", html));
        }
        if (rtf.length > 0) {
            return List.of(MailPart.displayed("text/rtf", decompressed(rtf)));
        }
        return plain.length > 0 ? List.of(MailPart.displayed("text/plain", plain)) : List.of();
    }

    private static byte[] decompressed(byte[] rtf) throws IOException {
        return new CompressedRTF().decompress(new ByteArrayInputStream(rtf));
    }
}
