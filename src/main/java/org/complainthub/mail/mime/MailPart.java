package org.complainthub.mail.mime;

import java.util.Locale;
import org.complainthub.charset.DecodedText;

/** A leaf of a message. Its bytes are shared, nobody changes them. */
public final class MailPart {

    private final MailHeaders headers;
    private final String mediaType;
    private final int alternative;
    private final byte[] content;

    MailPart(MailHeaders headers, String mediaType, int alternative, byte[] content) {
        this.headers = headers;
        this.mediaType = mediaType;
        this.alternative = alternative;
        this.content = content;
    }

    public MailHeaders headers() {
        return headers;
    }

    /** Lower case, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The number of the innermost multipart/alternative it stands in, 0 outside of any. */
    public int alternative() {
        return alternative;
    }

    /** Decoded from its transfer encoding. */
    public byte[] content() {
        return content;
    }

    /** Whether a mail program shows it as text of the message. */
    public boolean isDisplayable() {
        boolean text = mediaType.equals("text/plain") || mediaType.equals("text/html");
        String disposition = headers.raw("Content-Disposition").toLowerCase(Locale.ROOT);
        return text && !disposition.startsWith("attachment");
    }

    /** Whether it is another whole message. */
    public boolean isMessage() {
        return mediaType.equals("message/rfc822") || mediaType.equals("message/global");
    }

    /** The content as text, by label and evidence. */
    public DecodedText text() {
        String charset = headers.parameter("Content-Type", "charset");
        return DecodedText.of(content, charset.isEmpty() ? null : charset);
    }
}
