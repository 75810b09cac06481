package org.complainthub.mail.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.Chunk;
import org.apache.poi.hsmf.datatypes.Chunks;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.jspecify.annotations.Nullable;

/** Outlook's .msg files (MS-OXMSG), told as Internet messages so that one parser reads both. */
public final class OutlookMessage {

    private static final int DEEPEST = 6;
    private static final int MOST_ATTACHMENTS = 200;
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] PROPERTIES = "__properties_version1.0".getBytes(StandardCharsets.UTF_16LE);
    private static final int SENDER_SMTP_ADDRESS = 0x5D01;

    private final MAPIMessage message;

    private OutlookMessage(MAPIMessage message) {
        message.setReturnNullOnMissingChunk(true);
        message.guess7BitEncoding();
        this.message = message;
    }

    /** Whether the bytes are a compound file with the property stream of a message. */
    public static boolean isOne(byte[] bytes) {
        return bytes.length > OLE2.length
                && Arrays.equals(OLE2, Arrays.copyOf(bytes, OLE2.length))
                && contains(bytes, PROPERTIES);
    }

    /**
     * The message with its header fields, bodies and attachments; the same bytes always give the same message.
     *
     * @throws IOException when it is damaged
     */
    public static byte[] toInternetMessage(byte[] msg) throws IOException {
        try {
            return new OutlookMessage(new MAPIMessage(new ByteArrayInputStream(msg))).told(DEEPEST);
        } catch (RuntimeException damaged) {
            throw new IOException("not a readable Outlook message", damaged);
        }
    }

    private byte[] told(int depth) throws IOException {
        MimeComposition composed = new MimeComposition();
        String[] transported = quietly(message::getHeaders);
        if (transported == null || transported.length == 0) {
            headers(composed);
        } else {
            composed.headers(Arrays.asList(transported));
        }
        bodies(composed);
        AttachmentChunks[] attachments = message.getAttachmentFiles();
        for (int i = 0; i < Math.min(attachments.length, MOST_ATTACHMENTS); i++) {
            attach(composed, attachments[i], depth);
        }
        return composed.bytes();
    }

    private void headers(MimeComposition composed) {
        composed.address("From", quietly(message::getDisplayFrom), senderAddress());
        composed.text("To", quietly(message::getDisplayTo));
        composed.text("Cc", quietly(message::getDisplayCC));
        composed.text("Subject", quietly(message::getSubject));
        Calendar date = quietly(message::getMessageDate);
        if (date != null) {
            composed.text(
                    "Date",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(date.toInstant().atOffset(ZoneOffset.UTC)));
        }
        composed.text("Message-ID", string(MAPIProperty.INTERNET_MESSAGE_ID.id));
    }

    private void bodies(MimeComposition composed) {
        String html = quietly(message::getHtmlBody);
        String plain = quietly(message::getTextBody);
        String rtf = quietly(message::getRtfBody);
        if (html != null && !html.isBlank()) {
            composed.body("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
        } else if (plain != null && !plain.isBlank()) {
            composed.body("text/plain; charset=utf-8", plain.getBytes(StandardCharsets.UTF_8));
        } else if (rtf != null) {
            composed.body("text/rtf", rtf.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static void attach(MimeComposition composed, AttachmentChunks attachment, int depth) throws IOException {
        String name = name(attachment);
        if (attachment.isEmbeddedMessage()) {
            MAPIMessage embedded = depth > 0 ? attachment.getEmbeddedMessage() : null;
            if (embedded != null) {
                composed.file(
                        "message/rfc822",
                        name.isEmpty() ? "" : name + ".eml",
                        new OutlookMessage(embedded).told(depth - 1));
            }
        } else if (attachment.getAttachData() != null) {
            StringChunk type = attachment.getAttachMimeTag();
            String mediaType = type == null ? "" : type.getValue();
            boolean plausible = mediaType.matches("[\\w.+-]+/[\\w.+-]+") && !mediaType.startsWith("multipart");
            composed.file(
                    plausible ? mediaType.toLowerCase(Locale.ROOT) : "application/octet-stream",
                    name,
                    content(attachment.getAttachData()));
        }
    }

    /** What is there, whatever size the file claims: POI's {@code getValue} takes that much memory first. */
    private static byte[] content(ByteChunk data) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        data.writeValue(content);
        return content.toByteArray();
    }

    private static String name(AttachmentChunks attachment) {
        for (@Nullable
        StringChunk chunk : Arrays.asList(
                attachment.getAttachLongFileName(),
                attachment.getAttachFileName(),
                attachment.getAttachDisplayName())) {
            if (chunk != null && !chunk.getValue().isBlank()) {
                return chunk.getValue().replace("\u0000", "").strip();
            }
        }
        return "";
    }

    /** Inside Exchange the address is an X.500 name, and the Internet address stands in a field of its own. */
    private @Nullable String senderAddress() {
        List<@Nullable String> candidates = new ArrayList<>();
        candidates.add(string(SENDER_SMTP_ADDRESS));
        candidates.add(string(MAPIProperty.SMTP_ADDRESS.id));
        candidates.add(string(MAPIProperty.SENDER_EMAIL_ADDRESS.id));
        Chunks chunks = message.getMainChunks();
        candidates.add(
                chunks.getEmailFromChunk() == null
                        ? null
                        : chunks.getEmailFromChunk().getValue());
        return candidates.stream()
                .filter(address -> address != null && address.contains("@"))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String string(int property) {
        for (Chunk chunk : message.getMainChunks().getChunks()) {
            if (chunk.getChunkId() == property && chunk instanceof StringChunk text) {
                return text.getValue();
            }
        }
        return null;
    }

    private interface Field<T> {
        @Nullable
        T get() throws Exception;
    }

    /** One damaged field is no reason to lose the others. */
    private static <T> @Nullable T quietly(Field<T> field) {
        try {
            return field.get();
        } catch (Exception damaged) {
            return null;
        }
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
