package org.complainthub.normalize.mail.evidence;

import java.net.URLConnection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.mail.attachment.Unwrapping;
import org.complainthub.mail.mime.MailMessage;
import org.complainthub.mail.mime.MailParser;
import org.complainthub.mail.mime.MailPart;

/**
 * The files, pictures and messages of one mail, stored.
 *
 * @param items in the order of the mail, what a nested message holds after it; no two have the same name
 * @param defects names that were changed, what was left out
 */
public record MailEvidence(List<EvidenceItem> items, List<Defect> defects) {

    private static final int DEEPEST = 6;
    private static final int MOST = 200;
    private static final long LARGEST = 120L * 1024 * 1024;

    /** Stores all that is not text of the message. The same mail gives the same evidence, however often. */
    public static MailEvidence of(MailMessage message, EvidenceStore store) {
        Collection collection = new Collection(store);
        collection.take(message, DEEPEST);
        return new MailEvidence(List.copyOf(collection.items), List.copyOf(collection.defects));
    }

    private static final class Collection {

        private final EvidenceStore store;
        private final List<EvidenceItem> items = new ArrayList<>();
        private final List<Defect> defects = new ArrayList<>();
        private final Set<String> names = new LinkedHashSet<>();
        private long size;

        Collection(EvidenceStore store) {
            this.store = store;
        }

        void take(MailMessage message, int depth) {
            for (MailPart part : message.parts()) {
                if (isText(part) || part.content().length == 0) {
                    continue;
                }
                if (items.size() >= MOST || size > LARGEST || depth == 0) {
                    defects.add(new Defect("LIMIT_REACHED", "attachments", null, items.size() + " stored"));
                    return;
                }
                take(part, depth);
            }
        }

        private void take(MailPart part, int depth) {
            if (PictureSize.isTrackingPixel(part.content())) {
                defects.add(new Defect("TRACKING_PIXEL", "attachment", part.fileName(), "no evidence"));
                return;
            }
            MailMessage inner = part.isMessage() ? Unwrapping.of(MailParser.parse(part.content())) : null;
            String original = original(part, inner);
            String type = part.isMessage() ? "message/rfc822" : type(part, original);
            String name = unused(original, type);
            if (!original.isEmpty() && !name.equals(original)) {
                defects.add(new Defect("ATTACHMENT_RENAMED", "attachment", SafeName.visible(original), name));
            }
            size += part.content().length;
            items.add(new EvidenceItem(store.put(part.content()), type, part.content().length, name));
            if (inner != null) {
                take(inner, depth - 1);
            }
        }

        /** The safe name, with a number when there is one like it already or none at all. */
        private String unused(String original, String type) {
            String safe = SafeName.of(original);
            String wanted = safe.isEmpty() ? "attachment-" + (items.size() + 1) + extension(type) : safe;
            String name = wanted;
            for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
                name = SafeName.numbered(wanted, number);
            }
            return name;
        }
    }

    /** A text that its sender gives a name, or attaches, is a file. */
    private static boolean isText(MailPart part) {
        return part.isDisplayable()
                && !part.mediaType().equals("text/calendar")
                && part.fileName().isEmpty();
    }

    private static String original(MailPart part, @org.jspecify.annotations.Nullable MailMessage inner) {
        if (!part.fileName().isEmpty() || inner == null) {
            return part.fileName();
        }
        String subject = inner.headers().text("Subject").replaceAll("[/\\\\]", "_");
        return subject.isBlank() ? "" : subject + ".eml";
    }

    /** A type that says nothing is made out by the name. */
    private static String type(MailPart part, String name) {
        String guess = part.mediaType().equals("application/octet-stream")
                ? URLConnection.guessContentTypeFromName(name.replace('#', '_'))
                : null;
        return guess == null ? part.mediaType() : guess;
    }

    private static String extension(String mediaType) {
        return switch (mediaType) {
            case "message/rfc822" -> ".eml";
            case "image/jpeg", "image/jpg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/gif" -> ".gif";
            case "application/pdf" -> ".pdf";
            case "text/plain" -> ".txt";
            case "text/html" -> ".html";
            case "text/calendar" -> ".ics";
            case "application/pkcs7-mime", "application/x-pkcs7-mime" -> ".p7m";
            case "application/pkcs7-signature", "application/x-pkcs7-signature" -> ".p7s";
            default -> "";
        };
    }
}
