package org.complainthub.matching.evidence;

import java.util.List;
import org.complainthub.complaint.Complaint;

/** Is it the same person? */
final class PersonRules {

    static final List<EvidenceRule> ALL = List.of(PersonRules::phone, PersonRules::email, PersonRules::name);

    private static final int MOST_OF_A_PHONE = 7;

    private PersonRules() {}

    static Finding phone(Complaint now, Complaint earlier) {
        String one = Identity.phone(now);
        String other = Identity.phone(earlier);
        if (one == null || other == null) {
            return Finding.NOTHING;
        }
        if (one.equals(other) && !Masked.hides(one)) {
            return new Finding(6, "same phone");
        }
        boolean masked = Masked.hides(one) || Masked.hides(other);
        if (masked && Masked.fits(one, other)) {
            int visible = Math.min(Masked.visible(one), Masked.visible(other));
            return new Finding(visible >= MOST_OF_A_PHONE ? 3 : 1, "masked phone fits");
        }
        return new Finding(-2, "other phone");
    }

    static Finding email(Complaint now, Complaint earlier) {
        String one = Identity.email(now);
        String other = Identity.email(earlier);
        return one != null && one.equals(other) ? new Finding(6, "same e-mail address") : Finding.NOTHING;
    }

    static Finding name(Complaint now, Complaint earlier) {
        PersonName one = PersonName.of(now.complainant().name());
        PersonName other = PersonName.of(earlier.complainant().name());
        if (one == null || other == null) {
            return Finding.NOTHING;
        }
        return switch (one.compare(other)) {
            case EQUAL -> new Finding(4, "same full name");
            case MASK -> new Finding(2.5, "masked name fits");
            case SURNAME -> new Finding(1, "surname fits");
            case DIFFERENT -> new Finding(-4, "other name");
            case UNKNOWN -> Finding.NOTHING;
        };
    }
}
