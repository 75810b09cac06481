package org.complainthub.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.charset.DecodedText;
import org.jspecify.annotations.Nullable;

/**
 * Header text (RFC 2047) as mail programs really write it: raw bytes, glued words, blanks inside, cut characters and
 * cut words. One pass; neighbouring words of one charset are joined as bytes before they are decoded.
 */
final class EncodedWords {

    private static final int LONGEST = 64 * 1024;
    private static final int LONGEST_CUT = 1000;
    private static final Pattern START =
            Pattern.compile("=\\?[ \\t]?([^?\\s]{0,64})[ \\t]?\\?[ \\t]?([bBqQ])[ \\t]?\\?");
    private static final Pattern QUOTED_IN_BASE64 = Pattern.compile("=[0-9A-Fa-f]{2}.");

    private final @Nullable String hint;
    private final boolean bytes;
    private final StringBuilder text = new StringBuilder();
    private final List<DecodedText> pieces = new ArrayList<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private @Nullable String charset;
    private String base64 = "";

    /** @param bytes whether what stands between the words is bytes, one in each character, rather than text */
    private EncodedWords(@Nullable String hint, boolean bytes) {
        this.hint = hint;
        this.bytes = bytes;
    }

    /** @param pieces the runs of bytes it was made of, with what is known about their charsets */
    record Decoded(String text, List<DecodedText> pieces) {}

    /**
     * The text of a header value.
     *
     * @param raw the unfolded value, one character for each byte
     * @param hint the charset of the body, for bytes without a label
     */
    static Decoded decode(String raw, @Nullable String hint) {
        Decoded decoded = new EncodedWords(hint, true).take(raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw);
        return isWhollyEncoded(decoded.text()) ? new EncodedWords(hint, true).take(decoded.text()) : decoded;
    }

    /** The text of words within text that is decoded already. */
    static String decodeWithin(String text) {
        return new EncodedWords(null, false).take(text).text();
    }

    /** A word within a word, by a program that encoded twice. */
    private static boolean isWhollyEncoded(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        return ascii && text.endsWith("?=") && START.matcher(text).lookingAt();
    }

    private Decoded take(String value) {
        Matcher start = START.matcher(value);
        int end = 0;
        while (end <= value.length() && start.find(end)) {
            int stop = endOfWord(value, start.end(), start.group(2));
            between(value.substring(end, start.start()));
            word(start.group(1), start.group(2), value.substring(start.end(), stop));
            end = Math.min(value.length(), stop + 2);
            if (stop == value.length()) {
                break;
            }
        }
        flush();
        plain(value.substring(end));
        return new Decoded(text.toString(), pieces);
    }

    /** Where the word's text ends; a question mark within Q text may stand before a coded byte; a cut word ends at the end. */
    private static int endOfWord(String value, int from, String encoding) {
        int stop = value.indexOf("?=", from);
        boolean coded = encoding.equalsIgnoreCase("q") && stop >= 0 && isHex(value, stop + 2) && isHex(value, stop + 3);
        int next = coded ? value.indexOf("?=", stop + 1) : -1;
        boolean within = next >= 0 && value.substring(stop, next).indexOf(' ') < 0 && value.indexOf("=?", stop) > next;
        if (stop < 0) {
            return value.length();
        }
        return within || (next >= 0 && value.indexOf("=?", stop) < 0) ? next : stop;
    }

    private static boolean isHex(String value, int at) {
        return at < value.length() && Character.digit(value.charAt(at), 16) >= 0;
    }

    private void between(String gap) {
        if (charset == null || !gap.isBlank()) {
            flush();
            plain(gap);
        }
    }

    private void word(String name, String encoding, String content) {
        String label = name.replaceFirst("\\*.*", "");
        if (charset != null && !label.equalsIgnoreCase(charset)) {
            flush();
        }
        charset = label;
        boolean quoted = encoding.equalsIgnoreCase("q")
                || QUOTED_IN_BASE64.matcher(content).find();
        if (quoted) {
            flushBase64();
            pending.writeBytes(TransferDecoding.quotedPrintable(latin(content), true));
        } else {
            base64(content.replaceAll("[^A-Za-z0-9+/=_-]", ""));
        }
    }

    /** Some programs cut the Base64 text wherever the line is full; four letters then stand in two words. */
    private void base64(String letters) {
        boolean cut = base64.length() % 4 != 0
                && base64.length() < LONGEST_CUT
                && (base64.length() + letters.replace("=", "").length()) % 4 != 1;
        if (!cut || base64.endsWith("=") || !isBetterJoined(base64, letters)) {
            flushBase64();
        }
        base64 += letters;
    }

    private boolean isBetterJoined(String first, String second) {
        ByteArrayOutputStream apart = new ByteArrayOutputStream();
        apart.writeBytes(TransferDecoding.base64(latin(first)));
        apart.writeBytes(TransferDecoding.base64(latin(second)));
        byte[] joined = TransferDecoding.base64(latin(first + second));
        boolean whole = (first.length() + second.length()) % 4 == 0;
        return damage(joined) < damage(apart.toByteArray()) + (whole ? 1 : 0);
    }

    private int damage(byte[] bytes) {
        DecodedText decoded = DecodedText.of(bytes, charset);
        boolean broken = decoded.text().chars().anyMatch(c -> c == '\uFFFD' || (c < ' ' && c != '\t'));
        return broken ? 2 : decoded.guessed() ? 1 : 0;
    }

    private void flushBase64() {
        pending.writeBytes(TransferDecoding.base64(latin(base64)));
        base64 = "";
    }

    private void flush() {
        flushBase64();
        append(DecodedText.of(pending.toByteArray(), charset));
        pending.reset();
        charset = null;
    }

    private void plain(String value) {
        if (bytes) {
            append(DecodedText.of(latin(value), hint));
        } else {
            text.append(value);
        }
    }

    private void append(DecodedText piece) {
        text.append(piece.text());
        if (!piece.text().isEmpty()) {
            pieces.add(piece);
        }
    }

    private static byte[] latin(String value) {
        return value.getBytes(StandardCharsets.ISO_8859_1);
    }
}
