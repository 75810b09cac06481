package org.complainthub.matching.evidence;

import static org.complainthub.matching.evidence.IdentityKey.Type;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Complaint;
import org.jspecify.annotations.Nullable;

/** The keys under which a receipt is filed and by which earlier ones are found. */
public final class IdentityKeys {

    private static final int MOST_REFERENCES = 20;
    private static final Pattern FILE_NUMBER = Pattern.compile("C-\\d{4}-\\d{6}");
    private static final Pattern TELLING_NUMBER = Pattern.compile("(?=.*\\d)[\\p{L}\\p{N}]{5,}");

    private final SortedSet<IdentityKey> keys = new TreeSet<>();

    private IdentityKeys() {}

    /** Keys that tell the very same message. */
    public static SortedSet<IdentityKey> ofMessage(Complaint complaint) {
        return new IdentityKeys().message(complaint).keys;
    }

    /** Those, and the keys of the person, the car and the visit. */
    public static SortedSet<IdentityKey> of(Complaint complaint) {
        return new IdentityKeys()
                .message(complaint)
                .person(complaint)
                .car(complaint)
                .references(complaint)
                .keys;
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
        if (!Masked.hides(phone)) {
            add(Type.PHONE, phone);
        }
        if (phone.length() == 11) {
            addVisible(Type.PHONE_PART, phone.substring(0, 3) + phone.substring(7));
        }
    }

    private IdentityKeys car(Complaint complaint) {
        String vin = Identity.vin(complaint);
        if (vin != null) {
            if (Identity.isWholeVin(vin)) {
                add(Type.VIN, vin);
            }
            addVisible(Type.VIN_PART, vin.substring(Math.max(0, vin.length() - 4)));
        }
        String plate = Identity.plate(complaint);
        if (plate != null) {
            plateKeys(plate);
        }
        return this;
    }

    private void plateKeys(String plate) {
        if (Identity.isWholePlate(plate)) {
            add(Type.PLATE, plate);
        }
        if (plate.length() >= 5) {
            int end = plate.length();
            addVisible(Type.PLATE_PART, plate.substring(0, 5));
            addVisible(Type.PLATE_PART, plate.substring(0, 2) + "-" + plate.substring(end - 2));
            addVisible(Type.PLATE_PART, plate.substring(0, 4) + "-" + plate.substring(end - 1));
        }
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
        Matcher matcher = FILE_NUMBER.matcher((subject == null ? "" : subject + "\n") + complaint.text().customerWords());
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

    private void addVisible(Type type, String part) {
        if (!Masked.hides(part)) {
            add(type, part);
        }
    }

    private void add(Type type, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            keys.add(new IdentityKey(type, value));
        }
    }
}
