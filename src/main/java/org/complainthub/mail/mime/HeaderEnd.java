package org.complainthub.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Where the header of a message ends, also when no empty line tells it: at the first line that is neither field nor folded.
 *
 * @param header without the line that ends it, byte by byte
 * @param body what follows, byte by byte
 */
record HeaderEnd(String header, String body) {

    private static final int LONGEST_NAME = 200;
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]{1,150}[ \\t]*:");

    static HeaderEnd in(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = 0;
        while (at < text.length()) {
            int lf = text.indexOf('\n', at);
            int next = lf < 0 ? text.length() : lf + 1;
            String line = text.substring(at, Math.min(next, at + LONGEST_NAME));
            if (line.isBlank()) {
                return new HeaderEnd(text.substring(0, at), text.substring(next));
            }
            boolean folded = at > 0 && Character.isWhitespace(line.charAt(0));
            if (!folded && !FIELD.matcher(line).lookingAt()) {
                return new HeaderEnd(text.substring(0, at), text.substring(at));
            }
            at = next;
        }
        return new HeaderEnd(text, "");
    }

    /** The message with an empty line where it has to be. */
    byte[] separated() {
        return (header + "\n" + body).getBytes(StandardCharsets.ISO_8859_1);
    }
}
