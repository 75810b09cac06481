package org.complainthub.normalize.mail;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.complainthub.mail.OwnDomains;
import org.complainthub.mail.mime.MailHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Whose mail comes from inside: who writes from a domain of the house, or from a named address. A public mail domain is
 * never the house's own, whatever is configured.
 */
record Staff(Set<String> domains, Set<String> addresses) {

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
        Set<String> addresses = new HashSet<>();
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

    /** Whether anything is known about who is inside. */
    boolean isKnown() {
        return !domains.isEmpty() || !addresses.isEmpty();
    }

    private static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1);
    }
}
