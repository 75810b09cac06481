package org.complainthub.mail.mime;

import java.util.ArrayList;
import java.util.List;
import org.complainthub.complaint.Defect;

/**
 * Takes a message apart; a total function: whatever the bytes, there is a message, and its defects say what was odd.
 * Apache Mime4j reads it, since it keeps every byte as it is; when that reading shows damage Angus Mail and a guess of
 * the boundary read it too, and the most legible reading is kept.
 */
public final class MailParser {

    private MailParser() {}

    /** Parses a message; never throws. */
    public static MailMessage parse(byte[] bytes) {
        byte[] normal = MessageBytes.normalised(bytes);
        Reading first = Reading.of(new MimeWalk().walk(normal), normal);
        MailMessage message = first.damage().isEmpty()
                ? first.message()
                : mostLegible(first, normal, first.damage().get());
        hintHeaders(message);
        return message.with(message.headers().defects());
    }

    private static MailMessage mostLegible(Reading first, byte[] bytes, String damage) {
        Reading best = first;
        String engine = "";
        Reading separated = Reading.of(new MimeWalk().walk(HeaderEnd.in(bytes).separated()), bytes);
        if (Reading.BY_QUALITY.compare(separated, best) > 0) {
            best = separated;
        }
        Reading second = Reading.of(new JakartaWalk().walk(bytes), bytes);
        if (Reading.BY_QUALITY.compare(second, best) > 0) {
            best = second;
            engine = "Angus Mail";
        }
        MailMessage kept = best.message();
        if (best.damage().isPresent()
                && kept.headers()
                        .raw("Content-Type")
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("multipart/")) {
            kept = GuessedBoundary.read(kept, bytes);
        }
        return engine.isEmpty() ? kept : noted(kept, new Defect("SECOND_ENGINE", "MIME structure", damage, engine));
    }

    private static MailMessage noted(MailMessage message, Defect defect) {
        List<Defect> defects = new ArrayList<>(message.defects());
        defects.add(defect);
        return new MailMessage(message.headers(), message.mediaType(), message.parts(), defects);
    }

    private static void hintHeaders(MailMessage message) {
        for (MailPart part : message.parts()) {
            if (part.isDisplayable() && part.content().length > 0) {
                message.headers().hint(part.text().charset().name());
                return;
            }
        }
    }
}
