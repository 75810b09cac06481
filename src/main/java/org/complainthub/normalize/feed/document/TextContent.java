package org.complainthub.normalize.feed.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.complainthub.charset.DecodedText;
import org.complainthub.complaint.EvidenceUnavailable;
import org.complainthub.normalize.Content;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file in its charset. Small files are decoded with all the evidence of their characters; of a large one
 * the lines that are not plain ASCII tell the charset, and it is read as a stream.
 */
public final class TextContent {

    private static final int SMALL = 8 * 1024 * 1024;
    /** Characters of the beginning that are looked at. */
    public static final int HEAD = 1 << 16;

    private final Content content;
    private @Nullable String text;
    private @Nullable Charset charset;

    public TextContent(Content content) {
        this.content = content;
    }

    /** @param declared charset, null to find out */
    public Reader open(@Nullable String declared) {
        if (declared != null) {
            return new InputStreamReader(content.open(), Charset.forName(declared));
        }
        if (content.size() <= SMALL) {
            return new StringReader(text());
        }
        return new InputStreamReader(content.open(), detected());
    }

    /** The beginning. */
    public String head(@Nullable String declared) {
        try (Reader reader = open(declared)) {
            char[] head = new char[(int) Math.min(HEAD, content.size())];
            int length = 0;
            for (int read = 0;
                    read >= 0 && length < head.length;
                    read = reader.read(head, length, head.length - length)) {
                length += read;
            }
            return new String(head, 0, length);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private String text() {
        if (text == null) {
            text = content.text().text();
        }
        return text;
    }

    private Charset detected() {
        if (charset == null) {
            charset = DecodedText.of(telling(), null).charset();
            charset = charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
        }
        return charset;
    }

    /** The beginning, which may have a mark, and the first lines with other than ASCII. */
    private byte[] telling() {
        ByteArrayOutputStream telling = new ByteArrayOutputStream();
        byte[] buffer = new byte[HEAD];
        try (InputStream in = content.open()) {
            telling.write(in.readNBytes(4));
            for (int read = in.read(buffer); read >= 0 && telling.size() < 4 * HEAD; read = in.read(buffer)) {
                collect(buffer, read, telling);
            }
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
        return telling.toByteArray();
    }

    private static void collect(byte[] buffer, int length, ByteArrayOutputStream telling) {
        int line = 0;
        boolean plain = true;
        for (int i = 0; i < length; i++) {
            plain &= buffer[i] > 0;
            if (buffer[i] == '\n') {
                if (!plain) {
                    telling.write(buffer, line, i + 1 - line);
                }
                line = i + 1;
                plain = true;
            }
        }
    }

    private EvidenceUnavailable unreadable(IOException cause) {
        return new EvidenceUnavailable("the evidence of " + content.name() + " cannot be read", cause);
    }
}
