package org.complainthub.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.charset.DecodedText;
import org.jspecify.annotations.Nullable;

/** The parameters of a structured field, also in pieces and with charset (RFC 2231), also badly quoted. */
record MailParameters(Map<String, String> values) {

    private static final int LONGEST = 32 * 1024;
    private static final int MOST_PIECES = 500;
    private static final Pattern NAME = Pattern.compile("[;\\s]\\s{0,50}([A-Za-z0-9_.*-]{1,80})\\s{0,50}=\\s{0,50}");
    private static final Pattern EXTENDED = Pattern.compile("([^']{0,40})'[^']{0,40}'(.*)", Pattern.DOTALL);

    /** @param raw the unfolded field, one character for each byte */
    static MailParameters of(String raw) {
        String field = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        Map<String, String> values = new LinkedHashMap<>();
        Matcher name = NAME.matcher(field);
        int at = 0;
        while (at < field.length() && name.find(at)) {
            int end = endOfValue(field, name.end());
            values.putIfAbsent(name.group(1).toLowerCase(Locale.ROOT), unquoted(field.substring(name.end(), end)));
            at = end;
        }
        return new MailParameters(values);
    }

    /** The decoded value; the extended form is preferred to the plain one (RFC 6266 section 4.3). */
    String text(String parameter, MailHeaders headers) {
        String name = parameter.toLowerCase(Locale.ROOT);
        String first = values.getOrDefault(name + "*", values.get(name + "*0*"));
        if (first != null || values.containsKey(name + "*0")) {
            return extended(name, first);
        }
        return headers.decoded(values.getOrDefault(name, "")).trim();
    }

    private String extended(String name, @Nullable String first) {
        Matcher labelled = EXTENDED.matcher(first == null ? "" : first);
        boolean hasLabel = labelled.matches();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (values.containsKey(name + "*")) {
            bytes.writeBytes(unescaped(hasLabel ? labelled.group(2) : values.getOrDefault(name + "*", "")));
        }
        for (int i = 0; i < MOST_PIECES && bytes.size() < LONGEST; i++) {
            String coded = values.get(name + "*" + i + "*");
            String plain = values.get(name + "*" + i);
            if (coded == null && plain == null) {
                break;
            }
            String piece = i == 0 && coded != null && hasLabel ? labelled.group(2) : coded;
            bytes.writeBytes(piece != null ? unescaped(piece) : latin(plain == null ? "" : plain));
        }
        String label = hasLabel && !labelled.group(1).isEmpty() ? labelled.group(1) : null;
        return DecodedText.of(bytes.toByteArray(), label).text().trim();
    }

    private static byte[] unescaped(String value) {
        byte[] quoted = latin(value.replace("=", "=3D").replaceAll("%([0-9A-Fa-f]{2})", "=$1"));
        return TransferDecoding.quotedPrintable(quoted, false);
    }

    /** Up to the closing quote, or for a value without quotes up to the semicolon or the next parameter. */
    private static int endOfValue(String field, int start) {
        char quote = start < field.length() ? field.charAt(start) : ' ';
        if (quote == '"' || quote == '\'') {
            int close = closingQuote(field, start + 1, quote);
            if (close > 0) {
                return close + 1;
            }
        }
        int semicolon = field.indexOf(';', start);
        int end = semicolon < 0 ? field.length() : semicolon;
        Matcher next = NAME.matcher(field).region(start, end);
        return next.find() ? next.start() : end;
    }

    private static int closingQuote(String field, int from, char quote) {
        for (int i = from; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                return i;
            }
        }
        return -1;
    }

    private static String unquoted(String value) {
        String bare = value.trim();
        char quote = bare.isEmpty() ? ' ' : bare.charAt(0);
        if (quote != '"' && quote != '\'') {
            return bare.replaceFirst("\\s+\\([^()]*\\)$", "");
        }
        boolean closed = bare.length() > 1 && bare.charAt(bare.length() - 1) == quote;
        return bare.substring(1, closed ? bare.length() - 1 : bare.length()).replaceAll("\\\\([\"\\\\])", "$1");
    }

    private static byte[] latin(String value) {
        return value.getBytes(StandardCharsets.ISO_8859_1);
    }
}
