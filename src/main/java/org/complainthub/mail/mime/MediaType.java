package org.complainthub.mail.mime;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Media types (RFC 2045 section 5) as mail programs really write them. */
final class MediaType {

    private static final Pattern TYPE =
            Pattern.compile("[\\s\"']*([A-Za-z0-9][\\w!#$&^.+-]{0,100})\\s*/\\s*([A-Za-z0-9][\\w!#$&^.+-]{0,100}).*");
    private static final Pattern BARE = Pattern.compile("(?i)[\\s\"']*(text|html|plain)\\b(?!/).*");
    private static final Map<String, String> MISNAMED =
            Map.of("plain/text", "text/plain", "html/text", "text/html", "text/htm", "text/html");

    private MediaType() {}

    /** The type of the first Content-Type that names one, lower case, without parameters. */
    static Optional<String> of(MailHeaders headers) {
        return headers.all("Content-Type").stream()
                .map(MediaType::read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> read(String value) {
        Matcher type = TYPE.matcher(value);
        if (type.matches()) {
            String name = (type.group(1) + "/" + type.group(2)).toLowerCase(Locale.ROOT);
            return Optional.of(MISNAMED.getOrDefault(name, name));
        }
        Matcher bare = BARE.matcher(value);
        return bare.matches()
                ? Optional.of(bare.group(1).equalsIgnoreCase("html") ? "text/html" : "text/plain")
                : Optional.empty();
    }
}
