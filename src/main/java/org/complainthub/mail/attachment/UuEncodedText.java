package org.complainthub.mail.attachment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.complainthub.mail.mime.MailPart;
import org.complainthub.mail.mime.UuEncoding;

/** Text with uuencoded files in it. */
final class UuEncodedText implements Wrapping {

    @Override
    public boolean wraps(MailPart part) {
        return part.mediaType().equals("text/plain")
                && !UuEncoding.in(latin(part)).files().isEmpty();
    }

    @Override
    public Opened open(MailPart part) {
        UuEncoding.Found found = UuEncoding.in(latin(part));
        List<MailPart> parts = new ArrayList<>();
        parts.add(part.with(found.text().getBytes(StandardCharsets.ISO_8859_1)));
        parts.addAll(found.files());
        return new Opened(parts, false, List.of());
    }

    /** Byte by byte, so that the text keeps its charset. */
    private static String latin(MailPart part) {
        return new String(part.content(), StandardCharsets.ISO_8859_1);
    }
}
