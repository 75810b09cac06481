package org.complainthub.matching.evidence;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.identity.Clues;
import org.complainthub.matching.identity.Identity;
import org.complainthub.matching.identity.Masked;
import org.complainthub.matching.identity.PersonName;
import org.complainthub.matching.identity.Principals;
import org.jspecify.annotations.Nullable;

/** Is it the same person? */
final class PersonRules {

    static final List<EvidenceRule> ALL = List.of(PersonRules::phone, PersonRules::email, PersonRules::name);

    private static final int MOST_OF_A_PHONE = 7;
    private static final int LENGTH_OF_A_TAIL = 4;

    private PersonRules() {}

    static @Nullable Agreement phone(Complaint now, Complaint earlier) {
        String one = Identity.phone(now);
        String other = Identity.phone(earlier);
        if (one == null || other == null) {
            return phoneTail(now, earlier);
        }
        if (one.equals(other) && !Masked.hides(one)) {
            return Agreement.PHONE_SAME;
        }
        boolean masked = Masked.hides(one) || Masked.hides(other);
        if (masked && Masked.fits(one, other)) {
            return isTelling(one) && isTelling(other) ? Agreement.PHONE_MASKED : Agreement.PHONE_FAINT;
        }
        return isForAnother(now) || isForAnother(earlier) ? null : Agreement.PHONE_OTHER;
    }

    static @Nullable Agreement email(Complaint now, Complaint earlier) {
        String one = Identity.email(now);
        String other = Identity.email(earlier);
        return one != null && one.equals(other) ? Agreement.EMAIL_SAME : null;
    }

    /** Whose phone it is then says nothing. */
    private static boolean isForAnother(Complaint complaint) {
        return !Principals.of(complaint).isEmpty();
    }

    /** The digits at the end differ even where a family or a company bought its numbers together. */
    private static boolean isTelling(String phone) {
        return Masked.visible(phone) >= MOST_OF_A_PHONE
                && !Masked.hides(phone.substring(phone.length() - LENGTH_OF_A_TAIL));
    }

    /** Somebody gives only the end of his number. */
    private static @Nullable Agreement phoneTail(Complaint now, Complaint earlier) {
        SortedSet<String> one = Identity.phoneTails(now);
        SortedSet<String> other = Identity.phoneTails(earlier);
        if (one.isEmpty() || other.isEmpty()) {
            return null;
        }
        return Collections.disjoint(one, other) ? Agreement.PHONE_OTHER_TAIL : Agreement.PHONE_TAIL;
    }

    /** The two persons that agree most. */
    static @Nullable Agreement name(Complaint now, Complaint earlier) {
        return Clues.people(now).stream()
                .flatMap(one -> Clues.people(earlier).stream().map(other -> compare(one, other)))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Agreement compare(PersonName one, PersonName other) {
        return switch (one.compare(other)) {
            case EQUAL -> full(one);
            case PINYIN -> Agreement.NAME_PINYIN;
            case PART -> Agreement.NAME_PART;
            case MASK -> Agreement.NAME_MASKED;
            case SURNAME -> surname(one, other);
            case DIFFERENT -> Agreement.NAME_OTHER;
            case UNKNOWN -> null;
        };
    }

    private static Agreement full(PersonName name) {
        if (name.isTelling()) {
            return Agreement.NAME_TELLING;
        }
        return name.isCommon() ? Agreement.NAME_COMMON : Agreement.NAME_FULL;
    }

    private static Agreement surname(PersonName one, PersonName other) {
        return switch (one.frequency().orCommoner(other.frequency())) {
            case COMMON -> Agreement.NAME_SURNAME;
            case UNCOMMON -> Agreement.NAME_UNCOMMON_SURNAME;
            case RARE -> Agreement.NAME_RARE_SURNAME;
        };
    }
}
