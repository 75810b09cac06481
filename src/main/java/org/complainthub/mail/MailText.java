package org.complainthub.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.charset.DecodedText;
import org.complainthub.complaint.Defect;
import org.complainthub.mail.mime.MailMessage;
import org.complainthub.mail.mime.MailPart;

/**
 * The text of a message as a person reads it: every displayable part, in order.
 *
 * @param defects what had to be guessed or is missing
 */
public record MailText(String text, List<Defect> defects) {

    private static final int LONGEST = 2 * 1024 * 1024;

    public static MailText of(MailMessage message) {
        List<Defect> defects = new ArrayList<>();
        List<MailPart> shown =
                message.parts().stream().filter(MailPart::isDisplayable).toList();
        if (shown.isEmpty()) {
            shown = message.parts().stream()
                    .filter(part -> part.mediaType().startsWith("text/"))
                    .toList();
        }
        Map<MailPart, String> plain = new LinkedHashMap<>();
        shown.forEach(part -> plain.put(part, plain(part)));
        List<String> texts = new ArrayList<>();
        for (MailPart part : shown) {
            if (isChosen(part, plain)) {
                texts.add(plain.getOrDefault(part, ""));
                noteCharset(part, defects);
            }
        }
        String text = texts.stream().filter(t -> !t.isBlank()).collect(Collectors.joining("\n\n"));
        if (text.isBlank()) {
            defects.add(new Defect(isEncrypted(message) ? "ENCRYPTED" : "NO_TEXT", "body", message.mediaType(), null));
        }
        if (text.length() > LONGEST) {
            defects.add(new Defect("LIMIT_REACHED", "text", text.length() + " characters", LONGEST + " characters"));
            text = text.substring(0, LONGEST);
        }
        return new MailText(text, defects);
    }

    /** The whole plain text and the whole text of the HTML, those that are there: either may have kept what the other lost. */
    public static List<String> versions(MailMessage message) {
        return Stream.of("text/plain", "text/html")
                .map(type -> message.parts().stream()
                        .filter(part -> part.isDisplayable() && part.mediaType().equals(type))
                        .map(MailText::plain)
                        .collect(Collectors.joining("\n")))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Of alternatives the plain text is chosen unless it says much less than the HTML. */
    private static boolean isChosen(MailPart part, Map<MailPart, String> shown) {
        if (part.alternative() == 0) {
            return true;
        }
        String plain = alternative(part, shown, "text/plain");
        String html = alternative(part, shown, "text/html");
        boolean plainWins = !plain.isBlank() && (html.isBlank() || plain.length() * 3 >= html.length());
        return part.mediaType().equals("text/html") != plainWins;
    }

    private static String alternative(MailPart part, Map<MailPart, String> shown, String mediaType) {
        return shown.entrySet().stream()
                .filter(other -> other.getKey().alternative() == part.alternative()
                        && other.getKey().mediaType().equals(mediaType))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static void noteCharset(MailPart part, List<Defect> defects) {
        DecodedText decoded = part.text();
        if (decoded.guessed()) {
            defects.add(new Defect(
                    "CHARSET_GUESSED",
                    part.mediaType(),
                    decoded.claimed(),
                    decoded.charset().name()));
        }
    }

    private static String plain(MailPart part) {
        String text =
                part.text().text().replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", "");
        return part.mediaType().equals("text/html") || looksLikeHtml(text) ? HtmlText.of(text) : text.strip();
    }

    private static boolean looksLikeHtml(String text) {
        String start = text.stripLeading();
        return start.regionMatches(true, 0, "<!doctype html", 0, 14) || start.regionMatches(true, 0, "<html", 0, 5);
    }

    private static boolean isEncrypted(MailMessage message) {
        return message.mediaType().equals("multipart/encrypted")
                || message.parts().stream().anyMatch(part -> part.mediaType()
                        .matches("application/(x-)?pkcs7-mime|application/pgp-encrypted"));
    }
}
