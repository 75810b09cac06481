package org.complainthub.normalize.mail;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.normalize.Content;

/**
 * How much the beginning of a content looks like a mail.
 *
 * @param fields how many different header fields of a mail it begins with
 * @param isTransported whether one of them is of the kind only mail programs and servers write
 */
public record MailSignature(int fields, boolean isTransported) {

    private static final int MOST_READ = 64 * 1024;
    private static final int MOST_NONSENSE = 2;
    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,60})[ \\t]*:.*");
    private static final Pattern ENVELOPE = Pattern.compile(">?From \\S+.*");
    private static final Set<String> WRITTEN =
            Set.of("from", "to", "cc", "bcc", "subject", "date", "sender", "reply-to");
    private static final Set<String> TRANSPORT = Set.of(
            "message-id",
            "received",
            "return-path",
            "mime-version",
            "delivered-to",
            "content-type",
            "references",
            "in-reply-to",
            "content-transfer-encoding",
            "dkim-signature",
            "x-mailer",
            "x-original-to",
            "envelope-to",
            "apparently-to",
            "x-received",
            "authentication-results",
            "user-agent",
            "thread-index",
            "auto-submitted");

    static MailSignature of(Content content) {
        String head = new String(content.first(MOST_READ), StandardCharsets.ISO_8859_1);
        Set<String> fields = new HashSet<>();
        boolean transported = false;
        int nonsense = 0;
        int lines = 0;
        for (String line : head.replaceFirst("^(\u00EF\u00BB\u00BF)?\\s*", "").split("\r\n|\r|\n", -1)) {
            Matcher field = FIELD.matcher(line);
            String name = field.matches() ? field.group(1).toLowerCase(Locale.ROOT) : "";
            boolean folded = lines++ > 0 && (line.startsWith(" ") || line.startsWith("\t"));
            nonsense += name.isEmpty() && !folded && !ENVELOPE.matcher(line).matches() ? 1 : 0;
            if (line.isBlank() || nonsense > MOST_NONSENSE) {
                break;
            }
            transported |= TRANSPORT.contains(name);
            if (WRITTEN.contains(name) || TRANSPORT.contains(name)) {
                fields.add(name);
            }
        }
        return new MailSignature(fields.size(), transported);
    }
}
