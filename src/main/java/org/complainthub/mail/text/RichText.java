package org.complainthub.mail.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.complainthub.charset.DecodedText;
import org.jspecify.annotations.Nullable;

/** The text of RTF, as Outlook wraps the body of messages in; HTML inside it (MS-OXRTFEX) is taken out and read. */
public final class RichText {

    private static final int MOST_OPEN = 500;
    private static final Set<String> SILENT = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "header",
            "footer",
            "footnote",
            "object",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "generator",
            "themedata",
            "datastore",
            "latentstyles",
            "xmlnstbl");
    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("par", "\n"),
            Map.entry("line", "\n"),
            Map.entry("sect", "\n"),
            Map.entry("row", "\n"),
            Map.entry("tab", "\t"),
            Map.entry("cell", "\t"),
            Map.entry("emdash", "\u2014"),
            Map.entry("endash", "\u2013"),
            Map.entry("bullet", "\u2022"),
            Map.entry("lquote", "\u2018"),
            Map.entry("rquote", "\u2019"),
            Map.entry("ldblquote", "\u201c"),
            Map.entry("rdblquote", "\u201d"));
    private static final Map<Integer, String> FONT_CHARSETS = Map.of(
            128,
            "windows-31j",
            129,
            "x-windows-949",
            134,
            "GB18030",
            136,
            "Big5-HKSCS",
            204,
            "windows-1251",
            238,
            "windows-1250",
            161,
            "windows-1253",
            162,
            "windows-1254");

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final Map<Integer, String> fonts = new HashMap<>();
    private final Deque<Group> open = new ArrayDeque<>();
    private Group group = new Group(false, false, false, -1, 1);
    private String ansi = "windows-1252";
    private int font;
    private int skip;
    private boolean html;

    /** What a brace restores. */
    private record Group(boolean silent, boolean htmlOnly, boolean fontTable, int font, int unicodeSkip) {

        Group silenced() {
            return new Group(true, htmlOnly, fontTable, font, unicodeSkip);
        }
    }

    private RichText(String source) {
        this.source = source;
    }

    /** The text; never throws. */
    public static String of(byte[] rtf) {
        RichText reader = new RichText(new String(rtf, StandardCharsets.ISO_8859_1));
        reader.read();
        String text = reader.text.toString();
        return reader.html ? HtmlText.of(text) : text.strip();
    }

    private void read() {
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            switch (c) {
                case '{' -> at = open(at);
                case '}' -> at = close(at);
                case '\\' -> at = control(at + 1);
                case '\r', '\n' -> at++;
                default -> {
                    show(c);
                    at++;
                }
            }
        }
        flush();
    }

    private int open(int at) {
        flush();
        if (open.size() < MOST_OPEN) {
            open.push(group);
        }
        return at + 1;
    }

    private int close(int at) {
        flush();
        group = open.isEmpty() ? group : open.pop();
        return at + 1;
    }

    private int control(int at) {
        if (at >= source.length()) {
            return at;
        }
        char c = source.charAt(at);
        if (c == '\'') {
            String hex = source.substring(at + 1, Math.min(at + 3, source.length()));
            if (hex.matches("[0-9a-fA-F]{2}")) {
                show((char) Integer.parseInt(hex, 16));
            }
            return at + 3;
        }
        if (!Character.isLetter(c)) {
            symbol(c);
            return at + 1;
        }
        int end = at;
        while (end < source.length() && end < at + 32 && isLetter(source.charAt(end))) {
            end++;
        }
        int digits = end;
        while (digits < source.length() && digits < end + 9 && isDigit(source.charAt(digits), digits == end)) {
            digits++;
        }
        word(source.substring(at, end), number(source.substring(end, digits)));
        return digits < source.length() && source.charAt(digits) == ' ' ? digits + 1 : digits;
    }

    private void symbol(char c) {
        switch (c) {
            case '*' -> group = group.silenced();
            case '~' -> append(" ");
            case '_' -> append("-");
            case '\\', '{', '}' -> show(c);
            case '\r', '\n' -> append("\n");
            default -> {}
        }
    }

    private void word(String name, @Nullable Integer value) {
        int number = value == null ? 1 : value;
        switch (name) {
            case "ansicpg" -> ansi = "cp" + number;
            case "fromhtml" -> html = true;
            case "htmltag" -> group = new Group(false, true, false, group.font(), group.unicodeSkip());
            case "htmlrtf" ->
                group = new Group(number != 0, group.htmlOnly(), false, group.font(), group.unicodeSkip());
            case "uc" -> group = new Group(group.silent(), group.htmlOnly(), group.fontTable(), group.font(), number);
            case "u" -> {
                append(String.valueOf((char) number));
                skip = group.unicodeSkip();
            }
            case "f" -> selectFont(number);
            case "fcharset" -> fonts.put(font, FONT_CHARSETS.getOrDefault(number, ""));
            case "fonttbl" -> group = new Group(true, false, true, group.font(), group.unicodeSkip());
            default -> {
                if (SILENT.contains(name)) {
                    group = group.silenced();
                } else if (!(html && (name.equals("cell") || name.equals("row")))) {
                    append(SYMBOLS.getOrDefault(name, ""));
                }
            }
        }
    }

    private void selectFont(int number) {
        flush();
        font = number;
        if (!group.fontTable()) {
            group = new Group(group.silent(), group.htmlOnly(), false, number, group.unicodeSkip());
        }
    }

    /** One byte of text. */
    private void show(char c) {
        if (skip > 0) {
            skip--;
        } else if (!group.silent()) {
            pending.write(c);
        }
    }

    private void append(String words) {
        flush();
        if (!group.silent()) {
            text.append(words);
        }
    }

    private void flush() {
        if (pending.size() > 0) {
            String charset = fonts.getOrDefault(group.font(), "");
            text.append(DecodedText.of(pending.toByteArray(), charset.isEmpty() ? ansi : charset)
                    .text());
            pending.reset();
        }
    }

    private static @Nullable Integer number(String digits) {
        return digits.isEmpty() || digits.equals("-") ? null : Integer.valueOf(digits);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c, boolean first) {
        return (c >= '0' && c <= '9') || (first && c == '-');
    }
}
