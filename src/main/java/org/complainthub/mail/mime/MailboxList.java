package org.complainthub.mail.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mailboxes of an address field (RFC 5322 section 3.4), separated tolerantly; nothing is decoded here. */
final class MailboxList {

    private static final int LONGEST = 64 * 1024;
    private static final Pattern WORD = Pattern.compile("=\\?[^?\\s]{0,64}\\?[bBqQ]\\?[^?]*\\?=");
    private static final Pattern GROUP = Pattern.compile("^[^@<>]{0,200}:");
    private static final char MASK = '\u0001';

    private MailboxList() {}

    /**
     * One entry of the field.
     *
     * @param raw what stands there
     * @param masked the same, with a control character for each one that is quoted, a comment or part of an encoded word
     */
    record Entry(String raw, String masked) {

        boolean hasAddress() {
            return masked.indexOf('@') >= 0;
        }
    }

    /** The entries; one without an address is the beginning of the next one's name, for names have commas in them. */
    static List<Entry> entries(String field) {
        String raw = field.length() > LONGEST ? field.substring(0, LONGEST) : field;
        String masked = masked(raw);
        List<Entry> entries = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= masked.length(); i++) {
            boolean end = i == masked.length();
            if (end || masked.charAt(i) == ',' || masked.charAt(i) == ';') {
                Entry entry = withoutGroup(raw.substring(start, i), masked.substring(start, i));
                if (end || entry.hasAddress() || masked.charAt(i) == ';') {
                    entries.add(entry);
                    start = i + 1;
                }
            }
        }
        return entries;
    }

    private static Entry withoutGroup(String raw, String masked) {
        Matcher group = GROUP.matcher(masked);
        int start = group.find() ? group.end() : 0;
        return new Entry(raw.substring(start), masked.substring(start));
    }

    /** One pass; a quote or bracket that is never closed is an ordinary character. */
    private static String masked(String raw) {
        StringBuilder masked = new StringBuilder(raw);
        Matcher word = WORD.matcher(raw);
        while (word.find()) {
            mask(masked, word.start(), word.end());
        }
        int i = 0;
        while (i < raw.length()) {
            char c = masked.charAt(i);
            int close = c == '"' ? closingQuote(raw, i + 1) : c == '(' ? closingBracket(raw, i) : -1;
            if (close > 0) {
                mask(masked, i, close + 1);
            } else if (c == '"' || c == '(') {
                masked.setCharAt(i, ' ');
            }
            i = Math.max(i, close) + 1;
        }
        return masked.toString();
    }

    private static void mask(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, MASK);
        }
    }

    private static int closingQuote(String raw, int from) {
        for (int i = from; i < raw.length() && raw.charAt(i) != '<'; i++) {
            if (raw.charAt(i) == '\\') {
                i++;
            } else if (raw.charAt(i) == '"') {
                return i;
            }
        }
        int later = raw.indexOf('"', from);
        boolean opensAnother = later < 0 || raw.substring(from, later).contains("@");
        return opensAnother ? -1 : later;
    }

    private static int closingBracket(String raw, int open) {
        int depth = 0;
        for (int i = open; i < Math.min(raw.length(), open + 1000); i++) {
            depth += raw.charAt(i) == '(' ? 1 : raw.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
