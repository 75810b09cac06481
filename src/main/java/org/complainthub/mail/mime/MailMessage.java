package org.complainthub.mail.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.complainthub.complaint.Defect;

/**
 * A message taken apart.
 *
 * @param mediaType of the message itself, lower case
 * @param parts its leaves in their order; nested messages are leaves
 * @param defects what was odd
 */
public record MailMessage(MailHeaders headers, String mediaType, List<MailPart> parts, List<Defect> defects) {

    /** The same with more defects. */
    MailMessage with(List<Defect> more) {
        List<Defect> all = Stream.concat(defects.stream(), more.stream()).toList();
        return new MailMessage(headers, mediaType, parts, all);
    }

    public Optional<MailPart> firstPart(String wanted) {
        return parts.stream().filter(part -> part.mediaType().equals(wanted)).findFirst();
    }

    /** Whether it is a multipart/report of this type (RFC 6522). */
    public boolean isReport(String type) {
        return mediaType.equals("multipart/report")
                && headers.parameter("Content-Type", "report-type")
                        .toLowerCase(Locale.ROOT)
                        .equals(type);
    }

    /** Who wrote it; empty when nothing usable is said. */
    public Optional<MailAddress> sender() {
        return MailAddress.author(headers);
    }
}
