package org.complainthub.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Defect;

/** The parts of a multipart whose boundary is missing or wrong: the first line that looks like one is taken for it. */
final class GuessedBoundary {

    private static final Pattern BOUNDARY = Pattern.compile("(?m)^--(\\S[^\\r\\n]{0,200}?)[ \\t]*\\r?$");

    private GuessedBoundary() {}

    /** The message with the parts so found, at worst its whole body as text. */
    static MailMessage read(MailMessage message, byte[] bytes) {
        String body = HeaderEnd.in(bytes).body();
        List<MailPart> found = new ArrayList<>();
        Matcher boundary = BOUNDARY.matcher(body);
        if (boundary.find()) {
            String header = "Content-Type: " + message.mediaType() + "; boundary=\"" + boundary.group(1) + "\"\n\n";
            found.addAll(new MimeWalk()
                    .walk((header + body).getBytes(StandardCharsets.ISO_8859_1))
                    .parts());
        }
        if (found.stream().allMatch(part -> part.content().length == 0) && !body.isBlank()) {
            found.add(new MailPart(
                    new MailHeaders(List.of()), "text/plain", List.of(), body.getBytes(StandardCharsets.ISO_8859_1)));
        }
        List<Defect> defects = new ArrayList<>(message.defects());
        defects.add(new Defect(
                "BOUNDARY_WRONG", "Content-Type", message.headers().parameter("Content-Type", "boundary"), null));
        return new MailMessage(message.headers(), message.mediaType(), found, defects);
    }
}
