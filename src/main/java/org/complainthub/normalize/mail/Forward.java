package org.complainthub.normalize.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.mail.reply.MessageHeaderLines;
import org.complainthub.mail.reply.NewText;
import org.complainthub.mail.reply.QuotedHistory;
import org.jspecify.annotations.Nullable;

/**
 * A message forwarded inside the text of another.
 *
 * @param before what the forwarder wrote above it
 * @param name of the original sender
 * @param email of the original sender, lower case
 * @param body the original text
 */
record Forward(String before, @Nullable String name, @Nullable String email, String body) {

    private static final int LAST_LINE = 5000;
    private static final Pattern SUBJECT = Pattern.compile("(?i)\\s*(fwd?|转发|轉寄|轉發|转|wg|tr)\\s*[:：].*");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,253}[A-Za-z0-9]");

    /** The first forwarded message, when the subject or the text says that there is one. */
    static Optional<Forward> in(String subject, String text) {
        List<String> lines = QuotedHistory.lines(text);
        boolean announced = SUBJECT.matcher(subject).matches() || lines.stream().anyMatch(QuotedHistory::isForwardMark);
        for (int i = 0; announced && i < Math.min(lines.size(), LAST_LINE); i++) {
            if (MessageHeaderLines.beginAt(lines, i)) {
                return Optional.of(at(lines, i));
            }
        }
        return Optional.empty();
    }

    private static Forward at(List<String> lines, int at) {
        Map<MessageHeaderLines.Label, String> fields = MessageHeaderLines.read(lines, at);
        String from = fields.getOrDefault(MessageHeaderLines.Label.FROM, "");
        Matcher address = ADDRESS.matcher(from);
        String email = address.find() ? address.group().toLowerCase(Locale.ROOT) : null;
        List<String> rest = lines.subList(MessageHeaderLines.endOf(lines, at), lines.size());
        boolean quoted = lines.get(at).startsWith(">");
        String body =
                String.join("\n", quoted ? rest.stream().map(Forward::unquoted).toList() : rest);
        return new Forward(
                NewText.isEmpty(String.join("\n", lines.subList(0, at)))
                        ? ""
                        : NewText.of(String.join("\n", lines.subList(0, at))),
                nameIn(from),
                email,
                body.strip());
    }

    private static String unquoted(String line) {
        return line.replaceFirst("^> ?", "");
    }

    private static @Nullable String nameIn(String from) {
        String name = from.replaceAll("[<\\[(（][^>\\])）]*@[^>\\])）]*[>\\])）]?", " ")
                .replaceAll("(?i)mailto:", "")
                .replaceAll("[\"';；*<>]", " ")
                .strip();
        return name.isEmpty() || name.contains("@") ? null : name;
    }
}
