package org.complainthub.mail.text;

import org.complainthub.mail.mime.MailPart;

/** The text of a part as a person reads it. */
public final class PartText {

    private static final int LONGEST = 4 * 1024 * 1024;

    private PartText() {}

    /** Lines end with LF; what is no text at all is empty. */
    public static String of(MailPart part) {
        String raw = part.text().text();
        String text = (raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\u0000", "");
        return switch (part.mediaType()) {
            case "text/html" -> HtmlText.of(text);
            case "text/enriched", "text/richtext" -> EnrichedText.of(text);
            case "text/rtf", "application/rtf" -> RichText.of(part.content());
            case "text/calendar" ->
                Appointment.in(text).map(Appointment::summary).orElse("");
            default -> plain(part, text);
        };
    }

    private static String plain(MailPart part, String text) {
        if (looksLikeHtml(text)) {
            return HtmlText.of(text);
        }
        if (text.startsWith("{\\rtf")) {
            return RichText.of(part.content());
        }
        boolean flowed = part.headers().parameter("Content-Type", "format").equalsIgnoreCase("flowed");
        boolean delSp = part.headers().parameter("Content-Type", "delsp").equalsIgnoreCase("yes");
        return PgpArmor.signedText(flowed ? FlowedText.unfolded(text, delSp) : text)
                .strip();
    }

    private static boolean looksLikeHtml(String text) {
        String start = text.stripLeading();
        return start.regionMatches(true, 0, "<!doctype html", 0, 14) || start.regionMatches(true, 0, "<html", 0, 5);
    }
}
