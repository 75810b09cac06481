package org.complainthub.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Header fields that servers, filters and mail programs add to a mail on its way (RFC 5321 section 4.4, RFC 5322
 * section 3.6.6, RFC 8601, RFC 8617), and that therefore differ between two deliveries of the same mail. Fields of no
 * standard ({@code X-…}) are taken for such where the mail has a Message-ID, by which its sender tells it from others;
 * without one only those that are known.
 */
final class TraceFields {

    private static final Set<String> NAMES = Set.of(
            "received",
            "received-spf",
            "return-path",
            "delivered-to",
            "delivery-date",
            "envelope-to",
            "envelope-from",
            "bcc",
            "authentication-results",
            "dkim-signature",
            "dkim-filter",
            "domainkey-signature",
            "authenticated-by",
            "status",
            "content-length",
            "lines");
    private static final List<String> PREFIXES = List.of(
            "arc-",
            "resent-",
            "x-original-to",
            "x-envelope-",
            "x-received",
            "x-delivered-to",
            "x-apparently-to",
            "x-forwarded-",
            "x-loop",
            "x-sieve",
            "x-status",
            "x-uid",
            "x-keywords",
            "x-mozilla-",
            "x-spam",
            "x-virus-",
            "x-amavis-",
            "x-rspamd-",
            "x-dspam-",
            "x-scanned",
            "x-ms-exchange-",
            "x-ms-office365-",
            "x-ms-traffictypediagnostic",
            "x-ms-publictraffictype",
            "x-microsoft-antispam",
            "x-forefront-",
            "x-exchange-antispam-",
            "x-google-",
            "x-gm-",
            "x-gmail-",
            "x-qq-",
            "x-cm-",
            "x-coremail-",
            "x-netease-",
            "x-alimail-",
            "x-proofpoint-",
            "x-mimecast-",
            "x-barracuda-",
            "x-ironport-");
    private static final String MBOX_LINE = "From ";

    private TraceFields() {}

    /** Which of these fields are such. */
    static Predicate<String> in(List<String> fields) {
        boolean identified = fields.stream()
                .anyMatch(field ->
                        name(field).equals("message-id") && !value(field).isBlank());
        boolean fromAnMbox = fields.size() > 1 && fields.get(0).startsWith(MBOX_LINE);
        return field -> (fromAnMbox && field.equals(fields.get(0))) || isTrace(name(field), identified);
    }

    private static boolean isTrace(String name, boolean identified) {
        return NAMES.contains(name)
                || (identified && name.startsWith("x-"))
                || PREFIXES.stream().anyMatch(name::startsWith);
    }

    /** Lower case; empty for a line that is no field. */
    private static String name(String field) {
        int colon = field.indexOf(':');
        return colon < 0 ? "" : field.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    }

    private static String value(String field) {
        return field.substring(field.indexOf(':') + 1);
    }
}
