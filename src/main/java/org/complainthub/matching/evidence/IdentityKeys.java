package org.complainthub.matching.evidence;

import static org.complainthub.matching.evidence.IdentityKey.Type;

import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Complaint;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one receipt. A masked value is sought under the parts of complete ones and the other way round, so that
 * two complete values that merely look alike never meet.
 *
 * @param filed under which later receipts find it
 * @param sought under which it finds earlier ones
 */
public record IdentityKeys(SortedSet<IdentityKey> filed, SortedSet<IdentityKey> sought) {

    private static final int MOST_REFERENCES = 20;
    private static final Pattern FILE_NUMBER = Pattern.compile("C-\\d{4}-\\d{6,9}");
    private static final Pattern TELLING_NUMBER = Pattern.compile("(?=.*\\d)[\\p{L}\\p{N}]{5,}");

    private IdentityKeys() {
        this(new TreeSet<>(), new TreeSet<>());
    }

    /** Keys that tell the very same message. */
    public static IdentityKeys ofMessage(Complaint complaint) {
        return new IdentityKeys().message(complaint);
    }

    /** Those, and the keys of the person, the car and the visit. */
    public static IdentityKeys of(Complaint complaint) {
        return new IdentityKeys()
                .message(complaint)
                .person(complaint)
                .car(complaint)
                .references(complaint);
    }

    /** All of them: what nobody else may work on meanwhile. */
    public SortedSet<IdentityKey> all() {
        SortedSet<IdentityKey> all = new TreeSet<>(filed);
        all.addAll(sought);
        return all;
    }

    /** All but these. */
    public IdentityKeys without(Set<IdentityKey> keys) {
        IdentityKeys rest = new IdentityKeys(new TreeSet<>(filed), new TreeSet<>(sought));
        rest.filed.removeAll(keys);
        rest.sought.removeAll(keys);
        return rest;
    }

    /** The holder under whose name keys are counted, null when no full name is known. */
    public static @Nullable String holder(Complaint complaint) {
        PersonName name = PersonName.of(complaint.complainant().name());
        return name != null && name.isFull() ? name.folded() : null;
    }

    private IdentityKeys message(Complaint complaint) {
        add(Type.CONTENT, complaint.correlation().contentHash());
        add(Type.MESSAGE, complaint.correlation().externalId());
        return this;
    }

    private IdentityKeys person(Complaint complaint) {
        String phone = Identity.phone(complaint);
        if (phone != null) {
            phoneKeys(phone);
        }
        add(Type.EMAIL, Identity.email(complaint));
        add(Type.NAME, holder(complaint));
        return this;
    }

    private void phoneKeys(String phone) {
        boolean whole = !Masked.hides(phone);
        if (whole) {
            add(Type.PHONE, phone);
        }
        if (phone.length() == 11) {
            addPart(whole, Type.PHONE_PART, Type.PHONE_MASKED, phone.substring(0, 3) + phone.substring(7));
        }
    }

    private IdentityKeys car(Complaint complaint) {
        String vin = Identity.vin(complaint);
        if (vin != null) {
            boolean whole = Identity.isWholeVin(vin);
            if (whole) {
                add(Type.VIN, vin);
            }
            addPart(whole, Type.VIN_PART, Type.VIN_MASKED, vin.substring(Math.max(0, vin.length() - 4)));
        }
        String plate = Identity.plate(complaint);
        if (plate != null) {
            plateKeys(plate);
        }
        return this;
    }

    private void plateKeys(String plate) {
        boolean whole = Identity.isWholePlate(plate);
        if (whole) {
            add(Type.PLATE, plate);
        }
        if (plate.length() >= 5) {
            platePart(whole, plate.substring(0, 5));
            platePart(whole, plate.substring(0, 2) + "-" + plate.substring(plate.length() - 2));
            platePart(whole, plate.substring(0, 4) + "-" + plate.substring(plate.length() - 1));
        }
    }

    private void platePart(boolean whole, String part) {
        addPart(whole, Type.PLATE_PART, Type.PLATE_MASKED, part);
    }

    private IdentityKeys references(Complaint complaint) {
        String order = complaint.visit().repairOrder();
        if (order != null) {
            addTelling(Type.REPAIR_ORDER, order);
        }
        if (complaint.referral() != null && complaint.referral().referenceNumber() != null) {
            addTelling(Type.REFERENCE, complaint.referral().referenceNumber());
        }
        complaint.correlation().inReplyTo().stream().limit(MOST_REFERENCES).forEach(id -> add(Type.MESSAGE, id));
        fileNumbers(complaint).forEach(number -> add(Type.FILE, number));
        return this;
    }

    /** Numbers of complaint files that the customer names. */
    static SortedSet<String> fileNumbers(Complaint complaint) {
        SortedSet<String> numbers = new TreeSet<>();
        String subject = complaint.text().subject();
        Matcher matcher = FILE_NUMBER.matcher(
                (subject == null ? "" : subject + "\n") + complaint.text().customerWords());
        while (matcher.find() && numbers.size() < 5) {
            numbers.add(matcher.group());
        }
        return numbers;
    }

    /** Letters and digits only, upper case: the same number however it is punctuated. */
    static String plainNumber(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    private void addTelling(Type type, String number) {
        String plain = plainNumber(number);
        if (TELLING_NUMBER.matcher(plain).matches()) {
            add(type, plain);
        }
    }

    private void addPart(boolean whole, Type ofWhole, Type ofMasked, String part) {
        if (Masked.hides(part)) {
            return;
        }
        filed.add(new IdentityKey(whole ? ofWhole : ofMasked, part));
        sought.add(new IdentityKey(ofMasked, part));
        if (!whole) {
            sought.add(new IdentityKey(ofWhole, part));
        }
    }

    private void add(Type type, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            IdentityKey key = new IdentityKey(type, value);
            filed.add(key);
            sought.add(key);
        }
    }
}
