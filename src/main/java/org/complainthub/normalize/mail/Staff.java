package org.complainthub.normalize.mail;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.complainthub.mail.OwnDomains;
import org.complainthub.mail.mime.MailAddress;
import org.complainthub.mail.mime.MailHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Whose mail comes from inside: who writes from a domain of the house, from a mailbox
 * that the mail was delivered to, or from a named address. A public mail domain is
 * never the house's own, whatever is configured.
 */
record Staff(Set<String> domains, Set<String> addresses) {

    private static final List<String> DELIVERED = List.of("Delivered-To", "X-Original-To", "Envelope-To");

    Staff {
        domains = Set.copyOf(domains);
        addresses = Set.copyOf(addresses);
    }

    /**
     * The staff of those who received the mail.
     *
     * @param configured domains, and addresses in public domains; when there are any, what the sender wrote in To does
     *     not count
     */
    static Staff of(MailHeaders headers, Collection<String> configured) {
        Set<String> domains =
                new HashSet<>(configured.isEmpty() ? OwnDomains.of(headers) : OwnDomains.deliveredTo(headers));
        Set<String> addresses = DELIVERED.stream()
                .flatMap(field -> MailAddress.all(headers, field).stream())
                .map(MailAddress::email)
                .collect(Collectors.toCollection(HashSet::new));
        for (String value : configured) {
            String own = value.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
            (own.contains("@") ? addresses : domains).add(own);
        }
        domains.removeIf(domain -> domain.isEmpty() || OwnDomains.isPublic(domain));
        return new Staff(domains, addresses);
    }

    boolean has(@Nullable String email) {
        if (email == null) {
            return false;
        }
        String domain = domain(email);
        return addresses.contains(email)
                || domains.stream().anyMatch(own -> domain.equals(own) || domain.endsWith("." + own));
    }

    /** Whether the domain of the house is known. */
    boolean isKnown() {
        return !domains.isEmpty();
    }

    private static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1);
    }
}
