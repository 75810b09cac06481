package org.complainthub.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.complainthub.charset.DecodedText;

/** Whether content is in an encoding that its header does not tell, or is not in the one it tells. */
final class StrayEncoding {

    private static final int SAMPLE = 256 * 1024;
    private static final int SHORTEST = 40;
    private static final int MOST_CONTROLS = 50;
    private static final int FEW_OTHERS = 20;
    private static final Pattern BASE64_LINE = Pattern.compile("[A-Za-z0-9+/_-]+={0,2}");
    private static final Pattern MIXED = Pattern.compile("(?s)(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9]).*");
    private static final Pattern ESCAPED = Pattern.compile("(?:=[89A-F][0-9A-F]){2,}");

    private StrayEncoding() {}

    /**
     * Content that claims to be base64.
     *
     * @param head the lines that are
     * @param tail all from the first line that is not, such as the footer of a list; blank when all are or most are
     */
    record Split(String head, String tail) {}

    static Split split(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int sound = 0;
        int unsound = 0;
        int firstUnsound = -1;
        int at = 0;
        for (String line : text.split("(?<=\n)")) {
            String bare = line.strip();
            if (BASE64_LINE.matcher(bare).matches() || isDamaged(bare)) {
                sound += bare.length();
            } else if (!bare.isEmpty()) {
                unsound += bare.length();
                firstUnsound = firstUnsound < 0 ? at : firstUnsound;
            }
            at += line.length();
        }
        // more sound lines after the first unsound one than before it: noise inside, no text behind
        boolean noise = unsound * 5 < sound && sound > 2 * firstUnsound;
        if (firstUnsound < 0 || noise) {
            return new Split(text, "");
        }
        return new Split(text.substring(0, firstUnsound), text.substring(firstUnsound));
    }

    /** A line of base64 into which a few other characters have come. */
    private static boolean isDamaged(String line) {
        long letters = line.chars()
                .filter(c -> c < 0x80 && (Character.isLetterOrDigit(c) || "+/_-=".indexOf(c) >= 0))
                .count();
        return line.length() >= SHORTEST
                && !line.contains(" ")
                && !line.contains("://")
                && MIXED.matcher(line).matches()
                && (line.length() - letters) * FEW_OTHERS <= line.length();
    }

    /** Whether undeclared content is base64: a file that is no text, or text that decodes into text. */
    static boolean isBase64(byte[] bytes, String mediaType) {
        String text = sample(bytes).strip();
        if (text.length() < SHORTEST || !MIXED.matcher(text).matches()) {
            return false;
        }
        String letters = text.replaceAll("\\s+", "");
        boolean wrapped = text.lines()
                .limit(500)
                .allMatch(line -> BASE64_LINE.matcher(line.strip()).matches());
        boolean whole = bytes.length > SAMPLE || letters.length() % 4 == 0;
        if (!wrapped || !whole || mediaType.startsWith("message/") || mediaType.startsWith("multipart/")) {
            return false;
        }
        return !mediaType.startsWith("text/") || isText(TransferDecoding.base64(bytes));
    }

    /** Whether undeclared text is full of escaped bytes, and has none that are not. */
    static boolean isQuotedPrintable(byte[] bytes, String mediaType) {
        String text = sample(bytes);
        return mediaType.startsWith("text/")
                && text.chars().allMatch(c -> c < 0x80)
                && ESCAPED.matcher(text).results().limit(3).count() == 3
                && isText(TransferDecoding.quotedPrintable(bytes, false));
    }

    private static boolean isText(byte[] decoded) {
        String text = DecodedText.of(decoded, null).text();
        long odd = text.chars()
                .filter(c -> (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0xfffd)
                .count();
        return !text.isBlank() && odd * MOST_CONTROLS <= text.length();
    }

    private static String sample(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1);
    }
}
