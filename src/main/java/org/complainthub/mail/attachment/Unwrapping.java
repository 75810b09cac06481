package org.complainthub.mail.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complainthub.complaint.Defect;
import org.complainthub.mail.mime.MailMessage;
import org.complainthub.mail.mime.MailPart;

/** Puts what is inside wrappings in their place, layer by layer, with limits on layers, parts and size. */
public final class Unwrapping {

    private static final int MOST_LAYERS = 6;
    private static final int MOST_PARTS = 400;
    private static final long LARGEST = 120L * 1024 * 1024;
    private static final List<Wrapping> WRAPPINGS =
            List.of(new Tnef(), new OutlookItem(), new SecureMime(), new UuEncodedText());

    private final List<MailPart> parts = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();
    private long size;

    private Unwrapping() {}

    /** The message without wrappings; never throws. What cannot be opened stays, and a defect says so. */
    public static MailMessage of(MailMessage message) {
        if (message.parts().stream().noneMatch(part -> wrappingOf(part).isPresent())) {
            return message;
        }
        Unwrapping result = new Unwrapping();
        result.defects.addAll(message.defects());
        message.parts().forEach(part -> result.add(part, 0));
        return new MailMessage(message.headers(), message.mediaType(), result.parts, result.defects);
    }

    private void add(MailPart part, int layer) {
        Optional<Wrapping> wrapping = wrappingOf(part);
        if (wrapping.isEmpty()) {
            parts.add(part);
        } else if (layer >= MOST_LAYERS || parts.size() >= MOST_PARTS || size > LARGEST) {
            defects.add(new Defect("LIMIT_REACHED", part.mediaType(), "layer " + layer, "not opened"));
            parts.add(part);
        } else {
            open(wrapping.get(), part, layer);
        }
    }

    private void open(Wrapping wrapping, MailPart part, int layer) {
        try {
            Wrapping.Opened opened = wrapping.open(part);
            defects.addAll(opened.defects());
            if (opened.keepsWrapping()) {
                parts.add(part);
            }
            for (MailPart inner : opened.parts()) {
                size += inner.content().length;
                add(inner.within(part), layer + 1);
            }
        } catch (Exception | StackOverflowError damaged) {
            defects.add(new Defect(
                    "ATTACHMENT_UNREADABLE",
                    part.mediaType(),
                    part.fileName(),
                    damaged.getClass().getSimpleName()));
            parts.add(part);
        }
    }

    private static Optional<Wrapping> wrappingOf(MailPart part) {
        return WRAPPINGS.stream().filter(wrapping -> wrapping.wraps(part)).findFirst();
    }
}
