package org.complainthub.mail.mime;

import java.util.Comparator;
import java.util.Optional;

/**
 * What one engine made of a message, comparable by how much of it a person can read.
 *
 * @param damage why it may be wrong, empty when nothing tells so
 * @param legible letters of words in displayable parts, less a penalty for what could not be decoded
 */
record Reading(MailMessage message, Optional<String> damage, long legible) {

    private static final int PENALTY = 20;
    private static final int LONGEST_WORD = 60;

    /** The best last: undamaged before damaged, more text, more parts. */
    static final Comparator<Reading> BY_QUALITY = Comparator.<Reading, Boolean>comparing(
                    reading -> reading.damage().isEmpty())
            .thenComparing(Reading::legible)
            .thenComparing(reading -> reading.message().parts().size());

    static Reading of(MailMessage message, byte[] bytes) {
        long legible = message.parts().stream()
                .filter(MailPart::isDisplayable)
                .mapToLong(part -> legible(part.text().text()))
                .sum();
        return new Reading(message, Damage.of(message, bytes), legible);
    }

    static boolean isEmpty(MailMessage message) {
        return message.parts().stream().allMatch(part -> part.content().length == 0);
    }

    /** Lines of an undecoded attachment are long words of letters, and nobody's text. */
    private static long legible(String text) {
        long letters = 0;
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c);
            word = space ? 0 : word + 1;
            letters += c == '\uFFFD' ? -PENALTY : !space && (word <= LONGEST_WORD || c > 0x7f) ? 1 : 0;
        }
        return letters;
    }
}
