package org.complainthub.matching.evidence;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import org.complainthub.complaint.Complaint;

/** Is it the same person? */
final class PersonRules {

    static final List<EvidenceRule> ALL = List.of(PersonRules::phone, PersonRules::email, PersonRules::name);

    private static final int MOST_OF_A_PHONE = 7;
    private static final int LENGTH_OF_A_TAIL = 4;

    private PersonRules() {}

    static Finding phone(Complaint now, Complaint earlier) {
        String one = Identity.phone(now);
        String other = Identity.phone(earlier);
        if (one == null || other == null) {
            return phoneTail(now, earlier);
        }
        if (one.equals(other) && !Masked.hides(one)) {
            return new Finding(6, "same phone");
        }
        boolean masked = Masked.hides(one) || Masked.hides(other);
        if (masked && Masked.fits(one, other)) {
            return new Finding(isTelling(one) && isTelling(other) ? 4.5 : 1, "masked phone fits");
        }
        return new Finding(-2, "other phone");
    }

    static Finding email(Complaint now, Complaint earlier) {
        String one = Identity.email(now);
        String other = Identity.email(earlier);
        return one != null && one.equals(other) ? new Finding(6, "same e-mail address") : Finding.NOTHING;
    }

    /** The digits at the end differ even where a family or a company bought its numbers together. */
    private static boolean isTelling(String phone) {
        return Masked.visible(phone) >= MOST_OF_A_PHONE
                && !Masked.hides(phone.substring(phone.length() - LENGTH_OF_A_TAIL));
    }

    /** Somebody gives only the end of his number. */
    private static Finding phoneTail(Complaint now, Complaint earlier) {
        SortedSet<String> one = Identity.phoneTails(now);
        SortedSet<String> other = Identity.phoneTails(earlier);
        if (one.isEmpty() || other.isEmpty()) {
            return Finding.NOTHING;
        }
        return Collections.disjoint(one, other)
                ? new Finding(-1, "other end of the phone number")
                : new Finding(3.5, "same end of the phone number");
    }

    static Finding name(Complaint now, Complaint earlier) {
        return Clues.people(now).stream()
                .flatMap(one -> Clues.people(earlier).stream().map(other -> compare(one, other)))
                .max(Comparator.comparingDouble(Finding::weight))
                .orElse(Finding.NOTHING);
    }

    private static Finding compare(PersonName one, PersonName other) {
        return switch (one.compare(other)) {
            case EQUAL -> new Finding(one.isTelling() ? 4.5 : 4, "same full name");
            case PINYIN -> new Finding(3.5, "same name in pinyin");
            case PART -> new Finding(2.5, "part of the name fits");
            case MASK -> new Finding(2.5, "masked name fits");
            case SURNAME ->
                one.isCommon() || other.isCommon()
                        ? new Finding(1, "surname fits")
                        : new Finding(2, "uncommon surname fits");
            case DIFFERENT -> new Finding(-4, "other name");
            case UNKNOWN -> Finding.NOTHING;
        };
    }
}
