package org.complainthub.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.charset.DecodedText;
import org.jspecify.annotations.Nullable;

/** File names in headers: in continuations and charsets (RFC 2231), in encoded words against the rules (RFC 2047), raw. */
final class FileNames {

    private static final int MOST_CONTINUATIONS = 100;
    private static final Pattern PIECE = Pattern.compile(
            "(?i)(?:^|[;\\s])(file-?name|name)(?:\\*(\\d{1,3}))?(\\*)?\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.){0,1000})\"?|([^;\"]*))");

    private FileNames() {}

    static String of(MailHeaders headers) {
        String name = in(headers, "Content-Disposition", "filename");
        name = name.isEmpty() ? in(headers, "Content-Type", "name") : name;
        return name.isEmpty() ? headers.text("Content-Description").replaceAll("^.*\\s.*$", "") : name;
    }

    private static String in(MailHeaders headers, String field, String parameter) {
        TreeMap<Integer, Piece> pieces = new TreeMap<>();
        @Nullable Piece whole = null;
        Matcher piece = PIECE.matcher(headers.raw(field));
        while (piece.find() && pieces.size() < MOST_CONTINUATIONS) {
            if (!piece.group(1).toLowerCase(Locale.ROOT).replace("-", "").equals(parameter)) {
                continue;
            }
            Piece read = Piece.of(piece);
            if (piece.group(2) != null) {
                pieces.putIfAbsent(Integer.parseInt(piece.group(2)), read);
            } else if (whole == null || (read.extended() && !whole.extended())) {
                whole = read;
            }
        }
        if (whole != null && (pieces.isEmpty() || whole.extended())) {
            return whole.extended() ? joined(Map.of(0, whole)) : plain(headers, whole.value());
        }
        boolean extended = pieces.values().stream().anyMatch(Piece::extended);
        return extended
                ? joined(pieces)
                : plain(headers, pieces.values().stream().map(Piece::value).reduce("", String::concat));
    }

    private static String plain(MailHeaders headers, String raw) {
        String text = headers.decoded(raw.trim());
        return text.matches("(?s)[^\\s]*%[0-9A-Fa-f]{2}[^\\s]*")
                ? DecodedText.of(percentDecoded(text.getBytes(StandardCharsets.UTF_8)), null)
                        .text()
                : text;
    }

    /** The pieces as one sequence of bytes: a character may be split over two of them. */
    private static String joined(Map<Integer, Piece> pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        @Nullable String charset = null;
        for (Piece piece : pieces.values()) {
            String value = piece.value();
            int language = value.indexOf('\'');
            int text = language < 0 ? -1 : value.indexOf('\'', language + 1);
            if (piece.extended() && charset == null && text >= 0) {
                charset = value.substring(0, language);
                value = value.substring(text + 1);
            }
            byte[] raw = value.getBytes(StandardCharsets.ISO_8859_1);
            bytes.writeBytes(piece.extended() ? percentDecoded(raw) : raw);
        }
        return DecodedText.of(bytes.toByteArray(), charset == null || charset.isEmpty() ? null : charset)
                .text();
    }

    private static byte[] percentDecoded(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            out.write(low < 0 ? bytes[i] : high << 4 | low);
            i += low < 0 ? 0 : 2;
        }
        return out.toByteArray();
    }

    private record Piece(String value, boolean extended) {

        static Piece of(Matcher piece) {
            String quoted = piece.group(4);
            String value = quoted == null ? piece.group(5).trim() : quoted.replaceAll("\\\\([\"\\\\])", "$1");
            return new Piece(value, piece.group(3) != null);
        }
    }
}
