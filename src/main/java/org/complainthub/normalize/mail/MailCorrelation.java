package org.complainthub.normalize.mail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Correlation;
import org.complainthub.mail.mime.MailHeaders;
import org.complainthub.mail.mime.MailMessage;
import org.complainthub.mail.mime.MailParser;
import org.complainthub.mail.mime.MailPart;

/** The ids of a message (RFC 5322 section 3.6.4), without their angle brackets. */
final class MailCorrelation {

    private static final int MOST = 50;
    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,990})>");

    private MailCorrelation() {}

    static Correlation of(MailMessage message) {
        MailHeaders headers = message.headers();
        List<String> own = ids(headers.raw("Message-ID"));
        Set<String> earlier = new LinkedHashSet<>(ids(headers.raw("In-Reply-To")));
        List<String> references = ids(headers.raw("References"));
        Collections.reverse(references);
        earlier.addAll(references);
        return new Correlation(
                own.isEmpty() ? null : own.get(0),
                MessageContentHash.of(message),
                earlier.stream().limit(MOST).toList());
    }

    /** Also the ids of the messages a notification brings back: those it speaks of. */
    static Correlation withOriginals(MailMessage message) {
        Correlation own = of(message);
        Set<String> earlier = new LinkedHashSet<>(own.inReplyTo());
        for (MailPart part : message.parts()) {
            if (part.isMessage() || part.mediaType().equals("text/rfc822-headers")) {
                MailHeaders original = MailParser.parse(part.content()).headers();
                earlier.addAll(ids(original.raw("Message-ID")));
            }
        }
        return new Correlation(
                own.externalId(),
                own.contentHash(),
                earlier.stream().limit(MOST).toList());
    }

    private static List<String> ids(String value) {
        List<String> ids = new ArrayList<>();
        Matcher id = ID.matcher(value);
        while (id.find()) {
            ids.add(id.group(1));
        }
        String bare = value.replaceAll("[<>]", "").trim();
        if (ids.isEmpty() && !bare.isEmpty() && !bare.matches(".*\\s.*")) {
            ids.add(bare);
        }
        return ids;
    }
}
