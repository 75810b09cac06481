package org.complainthub.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

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
        String body = body(bytes);
        return SIGNS.stream()
                .filter(sign -> sign.shows().test(message, body))
                .map(Sign::code)
                .findFirst();
    }

    /** What follows the first empty line; everything when there is none. */
    static String body(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int lf = text.indexOf("\n\n");
        int crlf = text.indexOf("\r\n\r\n");
        if (lf < 0 && crlf < 0) {
            return "";
        }
        return crlf < 0 || (lf >= 0 && lf < crlf) ? text.substring(lf + 2) : text.substring(crlf + 4);
    }

    private static boolean showsItsBoundary(MailMessage message) {
        String boundary = message.headers().parameter("Content-Type", "boundary");
        return message.mediaType().startsWith("multipart/")
                && boundary.length() > 3
                && message.parts().stream().filter(MailPart::isDisplayable).anyMatch(part -> new String(
                                part.content(), StandardCharsets.ISO_8859_1)
                        .contains("\n--" + boundary));
    }
}
