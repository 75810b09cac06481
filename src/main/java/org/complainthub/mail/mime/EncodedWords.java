package org.complainthub.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.charset.DecodedText;
import org.jspecify.annotations.Nullable;

/** Header text (RFC 2047) as mail programs really write it: raw bytes, glued words, blanks inside, cut characters. */
final class EncodedWords {

    private static final int LONGEST = 64 * 1024;
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,64})\\?([bBqQ])\\?([^?]*)\\?=");

    private EncodedWords() {}

    /**
     * The text of a header value; neighbouring words of one charset are joined as bytes before they are decoded.
     *
     * @param raw the unfolded value, one character for each byte
     * @param hint the charset of the body, for bytes without a label
     */
    static String decode(String raw, @Nullable String hint) {
        String value = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream pending = new ByteArrayOutputStream();
        String charset = null;
        int end = 0;
        Matcher word = WORD.matcher(value);
        while (word.find()) {
            String between = value.substring(end, word.start());
            String label = word.group(1).replaceFirst("\\*.*", "");
            boolean neighbour = charset != null && between.isBlank();
            if (!neighbour || !label.equalsIgnoreCase(charset)) {
                text.append(DecodedText.of(pending.toByteArray(), charset).text());
                pending.reset();
                text.append(neighbour ? "" : plain(between, hint));
            }
            pending.writeBytes(bytes(word.group(2), word.group(3)));
            charset = label;
            end = word.end();
        }
        text.append(DecodedText.of(pending.toByteArray(), charset).text());
        return text.append(plain(value.substring(end), hint)).toString();
    }

    private static byte[] bytes(String encoding, String content) {
        byte[] raw = content.getBytes(StandardCharsets.ISO_8859_1);
        return encoding.equalsIgnoreCase("b")
                ? TransferDecoding.base64(raw)
                : TransferDecoding.quotedPrintable(raw, true);
    }

    private static String plain(String value, @Nullable String hint) {
        return DecodedText.of(value.getBytes(StandardCharsets.ISO_8859_1), hint).text();
    }
}
