package org.complainthub.mail.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header fields of a message or part in their order, raw and decoded. */
public final class MailHeaders {

    private static final int LONGEST = 128 * 1024;
    private static final Pattern FOLD = Pattern.compile("[\\r\\n]+[ \\t]*");
    private final List<Field> fields;
    private @Nullable String hint;

    /** @param value the unfolded value, one character for each byte */
    record Field(String name, String value) {}

    MailHeaders(List<Field> fields) {
        this.fields = fields;
    }

    static Field field(String name, String body) {
        String capped = body.length() > LONGEST ? body.substring(0, LONGEST) : body;
        return new Field(name.trim(), FOLD.matcher(capped).replaceAll(" ").trim());
    }

    /** The charset to try first for bytes without a label. */
    void hint(@Nullable String charset) {
        hint = charset;
    }

    public boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equalsIgnoreCase(name));
    }

    public boolean hasStarting(String prefix) {
        return fields.stream().anyMatch(field -> field.name().regionMatches(true, 0, prefix, 0, prefix.length()));
    }

    /** All values of this name, raw, top to bottom. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (Field field : fields) {
            if (field.name().equalsIgnoreCase(name)) {
                values.add(field.value());
            }
        }
        return values;
    }

    /** The fields above the first one of this name, which were added after it; all when there is none. */
    public MailHeaders above(String name) {
        int end = 0;
        while (end < fields.size() && !fields.get(end).name().equalsIgnoreCase(name)) {
            end++;
        }
        return new MailHeaders(fields.subList(0, end));
    }

    /** The first value of this name, raw; empty without one. */
    public String raw(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The first value of this name as text; empty without one. */
    public String text(String name) {
        return decoded(raw(name)).replaceAll("\\p{Cntrl}", " ").strip();
    }

    String decoded(String raw) {
        return EncodedWords.decode(raw, hint);
    }

    int size() {
        return fields.size();
    }

    /** A parameter such as {@code charset} of a structured field; empty without one. */
    public String parameter(String name, String parameter) {
        Pattern wanted = Pattern.compile(
                "(?i)[;\\s]" + Pattern.quote(parameter) + "\\*?\\s*=\\s*(?:\"([^\"]*)\"?|'([^']*)'|([^;\\s\"]+))");
        Matcher found = wanted.matcher(raw(name));
        if (!found.find()) {
            return "";
        }
        String value = found.group(1) != null ? found.group(1) : found.group(2);
        return value != null ? value.trim() : found.group(3).trim();
    }
}
