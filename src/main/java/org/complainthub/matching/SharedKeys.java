package org.complainthub.matching;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Correlation;
import org.complainthub.complaint.Vehicle;
import org.complainthub.matching.identity.Identity;
import org.complainthub.matching.identity.IdentityKey;
import org.jspecify.annotations.Nullable;

/** Takes out of a complaint what identifies nobody: numbers and addresses of the group itself and of many people. */
final class SharedKeys {

    private SharedKeys() {}

    /** Without the values that the configuration names. */
    static Complaint withoutOwn(Complaint complaint, List<String> own) {
        Complainant person = complaint.complainant();
        boolean phone = isOwn(Identity.phone(complaint), own);
        boolean email = isOwn(Identity.email(complaint), own);
        return phone || email
                ? complaint.edit().complainant(without(person, phone, email)).build()
                : complaint;
    }

    /** Without the values that too many people share. */
    static Complaint without(Complaint complaint, Set<IdentityKey> crowded) {
        if (crowded.isEmpty()) {
            return complaint;
        }
        ComplaintDraft draft = complaint.edit();
        boolean phone = contains(crowded, IdentityKey.Type.PHONE, Identity.phone(complaint));
        boolean email = contains(crowded, IdentityKey.Type.EMAIL, Identity.email(complaint));
        draft.complainant(without(complaint.complainant(), phone, email));
        draft.vehicle(without(complaint.vehicle(), crowded));
        draft.correlation(without(complaint.correlation(), crowded));
        return draft.build();
    }

    private static boolean isOwn(@Nullable String value, List<String> own) {
        if (value == null) {
            return false;
        }
        return own.stream()
                .map(key -> key.toLowerCase(Locale.ROOT))
                .anyMatch(key -> key.startsWith("@")
                        ? value.endsWith(key)
                        : value.equals(key)
                                || value.equals(key.replaceFirst("^\\+86", "").replaceAll("[ -]", "")));
    }

    private static Complainant without(Complainant person, boolean phone, boolean email) {
        return new Complainant(
                person.name(), phone ? null : person.phone(), email ? null : person.email(), person.actingFor());
    }

    private static Vehicle without(Vehicle car, Set<IdentityKey> crowded) {
        boolean vin = contains(crowded, IdentityKey.Type.VIN, car.vin());
        boolean plate = contains(crowded, IdentityKey.Type.PLATE, car.plate());
        return new Vehicle(
                vin ? null : car.vin(),
                vin ? null : car.vinCheckDigitValid(),
                plate ? null : car.plate(),
                car.model(),
                car.mileageKm());
    }

    private static Correlation without(Correlation correlation, Set<IdentityKey> crowded) {
        List<String> answered = correlation.inReplyTo().stream()
                .filter(id -> !contains(crowded, IdentityKey.Type.MESSAGE, id))
                .toList();
        return correlation.answering(answered);
    }

    private static boolean contains(Set<IdentityKey> keys, IdentityKey.Type type, @Nullable String value) {
        return value != null && keys.contains(new IdentityKey(type, value));
    }
}
