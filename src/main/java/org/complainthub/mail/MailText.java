package org.complainthub.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.complaint.Defect;
import org.complainthub.mail.mime.MailMessage;
import org.complainthub.mail.mime.MailPart;
import org.complainthub.mail.text.PartText;
import org.complainthub.mail.text.PgpArmor;

/**
 * The text of a message as a person reads it: every displayable part, in order, of alternatives the one that says more.
 *
 * @param defects what had to be guessed or is missing
 */
public record MailText(String text, List<Defect> defects) {

    private static final int LONGEST = 2 * 1024 * 1024;

    public static MailText of(MailMessage message) {
        List<Defect> defects = new ArrayList<>();
        Map<MailPart, String> texts = new LinkedHashMap<>();
        shown(message).forEach(part -> texts.put(part, PartText.of(part)));
        Alternatives alternatives = Alternatives.among(texts);
        alternatives.differing().forEach(defects::add);
        List<MailPart> chosen =
                texts.keySet().stream().filter(alternatives::isChosen).toList();
        chosen.forEach(part -> noteCharset(part, defects));
        String text = chosen.stream()
                .map(part -> texts.getOrDefault(part, ""))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n\n"));
        if (PgpArmor.isEncrypted(text) || isEncrypted(message)) {
            defects.add(new Defect("ENCRYPTED", "body", message.mediaType(), null));
        } else if (text.isBlank()) {
            defects.add(new Defect("NO_TEXT", "body", message.mediaType(), null));
        }
        if (text.length() > LONGEST) {
            defects.add(new Defect("LIMIT_REACHED", "text", text.length() + " characters", LONGEST + " characters"));
            text = text.substring(0, LONGEST);
        }
        return new MailText(text, defects);
    }

    /** Texts that are attached are shown only where there is nothing else. */
    private static List<MailPart> shown(MailMessage message) {
        List<MailPart> shown =
                message.parts().stream().filter(MailPart::isDisplayable).toList();
        boolean blank = shown.stream().allMatch(part -> PartText.of(part).isBlank());
        return blank
                ? message.parts().stream()
                        .filter(part -> part.mediaType().matches("text/(plain|html|enriched|rtf|calendar|markdown)"))
                        .toList()
                : shown;
    }

    /** The whole plain text and the whole text of the HTML, those that are there: either may have kept what the other lost. */
    public static List<String> versions(MailMessage message) {
        return Stream.of("text/plain", "text/html")
                .map(type -> message.parts().stream()
                        .filter(part -> part.isDisplayable() && part.mediaType().equals(type))
                        .map(PartText::of)
                        .collect(Collectors.joining("\n")))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static void noteCharset(MailPart part, List<Defect> defects) {
        part.text().defect(part.mediaType()).ifPresent(defects::add);
    }

    private static boolean isEncrypted(MailMessage message) {
        return message.mediaType().equals("multipart/encrypted")
                || message.firstPart("application/pgp-encrypted").isPresent();
    }
}
