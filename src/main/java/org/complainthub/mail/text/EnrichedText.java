package org.complainthub.mail.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of text/enriched (RFC 1896) and its elder text/richtext (RFC 1341). */
final class EnrichedText {

    private static final Pattern COMMAND = Pattern.compile("<(<|/?[A-Za-z0-9-]{1,60}>)");

    private EnrichedText() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int parameters = 0;
        int at = 0;
        Matcher command = COMMAND.matcher(text);
        while (command.find()) {
            append(out, text.substring(at, command.start()), parameters);
            at = command.end();
            switch (command.group(1).toLowerCase(java.util.Locale.ROOT)) {
                case "<" -> append(out, "<", parameters);
                case "lt>" -> append(out, "<", parameters);
                case "nl>", "/paragraph>", "/nl>" -> append(out, "\n\n", parameters);
                case "param>" -> parameters++;
                case "/param>" -> parameters = Math.max(0, parameters - 1);
                default -> {}
            }
        }
        append(out, text.substring(at), parameters);
        return lines(out.toString()).strip();
    }

    private static void append(StringBuilder out, String words, int parameters) {
        out.append(parameters > 0 ? "" : words);
    }

    /** One line break is a blank, of several one is dropped. */
    private static String lines(String text) {
        return text.replaceAll("(?<!\n)\n(?!\n)", " ").replaceAll("\n(\n+)", "$1");
    }
}
