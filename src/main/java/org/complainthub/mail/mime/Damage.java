package org.complainthub.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** What tells that an engine did not understand a message. The signs are asked in order, the first names the damage. */
final class Damage {

    private record Sign(String code, BiPredicate<MailMessage, String> shows) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign("MIME_BROKEN", (message, body) -> message.defects().stream()
                    .anyMatch(defect -> defect.code().equals("MIME_BROKEN"))),
            new Sign("NO_PARTS", (message, body) -> !body.isBlank() && Reading.isEmpty(message)),
            new Sign("MULTIPART_UNOPENED", (message, body) -> message.parts().stream()
                    .anyMatch(part -> part.mediaType().startsWith("multipart/"))),
            new Sign("BOUNDARY_IN_TEXT", (message, body) -> showsItsBoundary(message)));

    private Damage() {}

    /** @param bytes the message as the engine saw it */
    static Optional<String> of(MailMessage message, byte[] bytes) {
        String body = HeaderEnd.in(bytes).body();
        return SIGNS.stream()
                .filter(sign -> sign.shows().test(message, body))
                .map(Sign::code)
                .findFirst();
    }

    private static boolean showsItsBoundary(MailMessage message) {
        String boundary = message.headers().parameter("Content-Type", "boundary");
        Pattern delimiter = Pattern.compile("(?m)^--" + Pattern.quote(boundary) + "[ \\t]*\\r?\\nContent-");
        return message.mediaType().startsWith("multipart/")
                && boundary.length() > 3
                && message.parts().stream()
                        .filter(MailPart::isDisplayable)
                        .map(part -> new String(part.content(), StandardCharsets.ISO_8859_1))
                        .anyMatch(text -> delimiter.matcher(text).find());
    }
}
