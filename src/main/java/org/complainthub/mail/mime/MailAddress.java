package org.complainthub.mail.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox of an address field.
 *
 * @param name display name, decoded, null without one
 * @param email lower case; taken from the raw field only, since decoded text may pretend to be an address
 */
public record MailAddress(@Nullable String name, String email) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:]{1,128}@[^\\s<>\"(),;:?=]{1,253}");
    private static final Pattern WORD = Pattern.compile("=\\?[^?\\s]+\\?[bBqQ]\\?[^?]*\\?=");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*(?:\\\\.[^\"\\\\]*){0,100})\"");
    private static final Pattern COMMENT = Pattern.compile("\\(([^()]*)\\)");
    private static final int MOST = 200;

    /** The first mailbox of the first field of this name. */
    public static Optional<MailAddress> first(MailHeaders headers, String field) {
        return all(headers, field).stream().findFirst();
    }

    /** All mailboxes of all fields of this name, at most 200. */
    public static List<MailAddress> all(MailHeaders headers, String field) {
        List<MailAddress> found = new ArrayList<>();
        for (String raw : headers.all(field)) {
            read(headers, raw, found);
        }
        return found;
    }

    public String domain() {
        return email.substring(email.lastIndexOf('@') + 1);
    }

    /** The part before the at sign. */
    public String localPart() {
        return email.substring(0, email.lastIndexOf('@'));
    }

    private static void read(MailHeaders headers, String raw, List<MailAddress> found) {
        String masked = masked(raw);
        Matcher address = ADDRESS.matcher(masked);
        int end = 0;
        while (found.size() < MOST && address.find()) {
            String before = raw.substring(end, address.start());
            int close = masked.indexOf('>', address.end());
            int comma = masked.indexOf(',', address.end());
            end = close >= 0 && (comma < 0 || close < comma) ? close + 1 : address.end();
            String after = comma < 0 ? raw.substring(end) : raw.substring(Math.min(end, comma), comma);
            found.add(new MailAddress(
                    name(headers, before, after),
                    raw.substring(address.start(), address.end()).toLowerCase(Locale.ROOT)));
            end = comma < 0 ? end : comma + 1;
            address.region(Math.min(end, masked.length()), masked.length());
        }
    }

    /** The field with blanks for everything an address cannot stand in: quoted strings, comments, encoded words. */
    private static String masked(String raw) {
        String result = raw;
        for (Pattern pattern : List.of(WORD, QUOTED, COMMENT)) {
            result = pattern.matcher(result)
                    .replaceAll(match ->
                            Matcher.quoteReplacement(" ".repeat(match.group().length())));
        }
        return result;
    }

    private static @Nullable String name(MailHeaders headers, String before, String after) {
        Matcher comment = COMMENT.matcher(after);
        String raw = before.replaceAll("[<>;]|^[\\s,]+|[\\s,]+$", " ").trim();
        String chosen = raw.isEmpty() && comment.find() ? comment.group(1) : raw;
        Matcher quoted = QUOTED.matcher(chosen);
        String bare = quoted.replaceAll(
                match -> Matcher.quoteReplacement(match.group(1).replaceAll("\\\\(.)", "$1")));
        String text = headers.decoded(bare)
                .replaceAll("\\p{Cntrl}", " ")
                .replaceAll("^[\\s\"']+|[\\s\"']+$", "")
                .strip();
        return text.isEmpty() ? null : text;
    }
}
