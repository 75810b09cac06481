package org.complainthub.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files in the middle of a text, as Unix mail programs sent them before MIME. */
public final class UuEncoding {

    private static final int MOST_FILES = 20;
    private static final Pattern BEGIN = Pattern.compile("(?m)^begin [0-7]{3,4} (\\S[^\\r\\n]{0,200})\\r?\\n");
    private static final Pattern END = Pattern.compile("(?m)^end[ \\t]*\\r?$");
    private static final Pattern LINE = Pattern.compile("[\\x20-\\x60]{1,90}");

    private UuEncoding() {}

    /**
     * A text and the files that stood in it.
     *
     * @param text what is left without them
     */
    public record Found(String text, List<MailPart> files) {}

    /** Takes complete files out of a text; what only looks like the beginning of one stays. */
    public static Found in(String text) {
        StringBuilder rest = new StringBuilder();
        List<MailPart> files = new ArrayList<>();
        Matcher begin = BEGIN.matcher(text);
        Matcher end = END.matcher(text);
        int at = 0;
        while (files.size() < MOST_FILES && begin.find(at) && end.find(begin.end())) {
            String body = text.substring(begin.end(), end.start());
            boolean encoded = body.lines().allMatch(line -> LINE.matcher(line).matches());
            rest.append(text, at, encoded ? begin.start() : begin.end());
            at = encoded ? end.end() : begin.end();
            if (encoded) {
                files.add(MailPart.attached(
                        "application/octet-stream",
                        begin.group(1).strip(),
                        decode(body.getBytes(StandardCharsets.ISO_8859_1))));
            }
        }
        return new Found(rest.append(text.substring(at)).toString(), files);
    }

    static byte[] decode(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("\r?\n|\r")) {
            if (line.startsWith("begin ") || line.equals("end") || line.isEmpty()) {
                continue;
            }
            int length = (line.charAt(0) - 32) & 0x3f;
            for (int i = 1; length > 0; i += 4) {
                int group = six(line, i) << 18 | six(line, i + 1) << 12 | six(line, i + 2) << 6 | six(line, i + 3);
                for (int shift = 16; shift >= 0 && length > 0; shift -= 8, length--) {
                    out.write(group >> shift);
                }
            }
        }
        return out.toByteArray();
    }

    private static int six(String line, int at) {
        return at < line.length() ? (line.charAt(at) - 32) & 0x3f : 0;
    }
}
