package org.complainthub.mail.mime;

import java.lang.ref.SoftReference;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.complainthub.charset.DecodedText;

/** A leaf of a message. Its bytes are shared, nobody changes them. */
public final class MailPart {

    private static final Set<String> DISPLAYABLE =
            Set.of("text/plain", "text/html", "text/enriched", "text/richtext", "text/rtf", "text/calendar");

    private final MailHeaders headers;
    private final String mediaType;
    private final List<Branch> branches;
    private final byte[] content;
    private SoftReference<DecodedText> decoded = new SoftReference<>(null);

    /**
     * The place in a multipart/alternative.
     *
     * @param alternative which one; equal for all parts in it
     * @param index of the choice in it that holds the part
     */
    public record Branch(Object alternative, int index) {}

    MailPart(MailHeaders headers, String mediaType, List<Branch> branches, byte[] content) {
        this.headers = headers;
        this.mediaType = mediaType;
        this.branches = List.copyOf(branches);
        this.content = content;
    }

    /** A file found where no MIME header tells of it; without a name when that is empty. */
    public static MailPart attached(String mediaType, String fileName, byte[] content) {
        List<MailHeaders.Field> fields = new ArrayList<>();
        fields.add(MailHeaders.field("Content-Type", mediaType));
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        String name = fileName.isEmpty() ? "" : "; filename*=UTF-8''" + encoded;
        fields.add(MailHeaders.field("Content-Disposition", "attachment" + name));
        return new MailPart(new MailHeaders(fields), mediaType, List.of(), content);
    }

    /** A text of the message found where no MIME header tells of it, in a charset that is to be found too. */
    public static MailPart displayed(String mediaType, byte[] content) {
        MailHeaders.Field type = MailHeaders.field("Content-Type", mediaType);
        return new MailPart(new MailHeaders(List.of(type)), mediaType, List.of(), content);
    }

    /** This part with other bytes and outside of any alternative. */
    public MailPart with(byte[] other) {
        return new MailPart(headers, mediaType, List.of(), other);
    }

    /** This part as one of those found inside another. */
    public MailPart within(MailPart outer) {
        List<Branch> all = new ArrayList<>(outer.branches);
        all.addAll(branches);
        return new MailPart(headers, mediaType, all, content);
    }

    public MailHeaders headers() {
        return headers;
    }

    /** Lower case, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The alternatives it stands in, outermost first. */
    public List<Branch> branches() {
        return branches;
    }

    /** Decoded from its transfer encoding. */
    public byte[] content() {
        return content;
    }

    /** The name its sender gave it, decoded but not made safe; empty without one. */
    public String fileName() {
        return FileNames.of(headers);
    }

    /** Whether a mail program shows it as text of the message. */
    public boolean isDisplayable() {
        return DISPLAYABLE.contains(mediaType) && !isAttachment();
    }

    /** Whether its sender says so that it is not part of the text (RFC 2183). */
    public boolean isAttachment() {
        return headers.raw("Content-Disposition").toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    /** Whether it is another whole message. */
    public boolean isMessage() {
        return mediaType.equals("message/rfc822")
                || mediaType.equals("message/global")
                || (!mediaType.startsWith("multipart/")
                        && fileName().toLowerCase(Locale.ROOT).endsWith(".eml"));
    }

    /** The content as text, by label and evidence; kept while there is memory, since every reader of a mail asks for it. */
    public DecodedText text() {
        DecodedText known = decoded.get();
        if (known == null) {
            String charset = headers.parameter("Content-Type", "charset");
            known = DecodedText.of(content, charset.isEmpty() ? null : charset);
            decoded = new SoftReference<>(known);
        }
        return known;
    }
}
