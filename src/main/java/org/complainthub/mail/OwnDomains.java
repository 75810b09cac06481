package org.complainthub.mail;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complainthub.mail.mime.MailAddress;
import org.complainthub.mail.mime.MailHeaders;

/** The domains a mail was delivered to: who writes from one of them is a colleague, unless anybody can have an address there. */
public final class OwnDomains {

    private static final Pattern PUBLIC = Pattern.compile(
            "(vip\\.)?(qq|foxmail|163|126|yeah|188|sina|sohu|139|189|wo|aliyun|21cn|tom|gmail|googlemail|outlook|hotmail|live|msn|icloud"
                    + "|me|mac|yahoo|ymail|gmx|web|proton|protonmail|tuta|aol|mail|yandex|zoho)\\.[a-z.]+");

    private OwnDomains() {}

    /** By the traces of the last delivery alone, which the sender does not write. */
    public static Set<String> deliveredTo(MailHeaders headers) {
        return domains(headers, List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"));
    }

    public static Set<String> of(MailHeaders headers) {
        Set<String> delivered = deliveredTo(headers);
        return delivered.isEmpty() ? domains(headers, List.of("To")) : delivered;
    }

    /** Whether anybody can have an address there: nobody's own domain. */
    public static boolean isPublic(String domain) {
        return PUBLIC.matcher(domain).matches();
    }

    private static Set<String> domains(MailHeaders headers, List<String> fields) {
        String sender =
                MailAddress.first(headers, "From").map(MailAddress::email).orElse("");
        return fields.stream()
                .flatMap(field -> MailAddress.all(headers, field).stream())
                .filter(address -> !address.email().equals(sender))
                .map(MailAddress::domain)
                .filter(domain -> !isPublic(domain))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
