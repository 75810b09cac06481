package org.complainthub.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complainthub.charset.DecodedText;
import org.complainthub.complaint.Defect;
import org.jspecify.annotations.Nullable;

/** The header fields of a message or part in their order, raw and decoded. */
public final class MailHeaders {

    private static final int LONGEST = 128 * 1024;
    private static final Pattern FOLD = Pattern.compile("[\\r\\n]+[ \\t]*");
    /** The fields whose text becomes part of a complaint. */
    private static final List<String> SHOWN = List.of("Subject", "From");

    private final List<Field> fields;
    private @Nullable String hint;

    /** @param value the unfolded value, one character for each byte */
    public record Field(String name, String value) {}

    MailHeaders(List<Field> fields) {
        this.fields = fields;
    }

    static Field field(String name, String body) {
        String capped = body.length() > LONGEST ? body.substring(0, LONGEST) : body;
        return new Field(name.trim(), FOLD.matcher(capped).replaceAll(" ").strip());
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

    /** The first value of this name, raw; empty without one. */
    public String raw(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The first value of this name as text; empty without one. */
    public String text(String name) {
        return decoded(raw(name)).replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** What had to be guessed about the characters of the fields that people read. */
    public List<Defect> defects() {
        List<Defect> defects = new ArrayList<>();
        for (String name : SHOWN) {
            EncodedWords.decode(raw(name), hint).pieces().stream()
                    .map(piece -> piece.defect(name))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(defects::add);
        }
        return defects;
    }

    String decoded(String raw) {
        return EncodedWords.decode(raw, hint).text();
    }

    /** Raw bytes as text, encoded words left as they are: they never become part of an address. */
    String unlabelled(String raw) {
        return DecodedText.of(raw.getBytes(StandardCharsets.ISO_8859_1), hint).text();
    }

    /** Text whose raw bytes are read already: only its encoded words are decoded. */
    String words(String text) {
        return EncodedWords.decodeWithin(text);
    }

    /** All fields, raw, top to bottom. */
    public List<Field> fields() {
        return List.copyOf(fields);
    }

    int size() {
        return fields.size();
    }

    /** A parameter such as {@code charset} of a structured field as text, by RFC 2231 or RFC 2047; empty without one. */
    public String parameter(String name, String parameter) {
        return MailParameters.of(raw(name)).text(parameter, this);
    }
}
