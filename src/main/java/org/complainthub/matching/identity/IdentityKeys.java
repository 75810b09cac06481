package org.complainthub.matching.identity;

import static org.complainthub.matching.identity.IdentityKey.Type;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final Set<Type> SEARCHED =
            EnumSet.of(Type.PHONE, Type.EMAIL, Type.VIN, Type.PLATE, Type.REPAIR_ORDER, Type.REFERENCE, Type.NUMBER);
    /** Keys that tell more than a surname. */
    private static final Set<Type> KNOWN = EnumSet.of(
            Type.PHONE,
            Type.PHONE_MASKED,
            Type.EMAIL,
            Type.VIN,
            Type.VIN_MASKED,
            Type.PLATE,
            Type.PLATE_MASKED,
            Type.REPAIR_ORDER);

    private static final int MOST_REFERENCES = 20;
    private static final Pattern TELLING_NUMBER = Pattern.compile("(?=.*\\d)[\\p{L}\\p{N}]{5,}");

    private IdentityKeys() {
        this(new TreeSet<>(), new TreeSet<>());
    }

    /** Keys that tell the very same message. */
    public static IdentityKeys ofMessage(Complaint complaint) {
        return new IdentityKeys().message(complaint);
    }

    /** Those, and the file whose mail it answers. */
    public static IdentityKeys ofAnswer(Complaint complaint) {
        return new IdentityKeys().message(complaint).answered(complaint);
    }

    /** Keys of the message, and the keys of the person, the car and the visit. */
    public static IdentityKeys of(Complaint complaint) {
        return new IdentityKeys()
                .message(complaint)
                .person(complaint)
                .car(complaint)
                .references(complaint)
                .surname(complaint);
    }

    /** Keys by which people find a receipt that demands nothing. */
    public static SortedSet<IdentityKey> ofRecorded(Complaint complaint) {
        return of(complaint).filed.stream()
                .filter(key -> SEARCHED.contains(key.type()))
                .map(IdentityKeys::recorded)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Under which a receipt that demands nothing stands, where others stand under this key. */
    public static IdentityKey recorded(IdentityKey key) {
        return new IdentityKey(Type.RECORDED, key.toString());
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
        List<PersonName> people = Clues.people(complaint);
        people.stream().filter(PersonName::isFull).forEach(this::spelling);
        Principals.of(complaint).forEach(name -> add(Type.NAME, name.folded()));
        SortedSet<String> surnames = new TreeSet<>();
        people.forEach(name -> surnames.addAll(name.surnamesInLetters()));
        phoneTails(complaint, phone != null, surnames);
        for (LocalDate day : NamedDays.of(complaint)) {
            surnames.forEach(surname -> add(Type.SURNAME_DAY, surname + " " + day));
        }
        return this;
    }

    /**
     * Who gives no more than a surname that is not common, is sought among those who bear it and came lately; a rare one also
     * when more is known: he gives his number here and his plate there.
     */
    private IdentityKeys surname(Complaint complaint) {
        Clues.people(complaint).stream()
                .filter(name -> name.frequency() != SurnameFrequency.COMMON)
                .forEach(name -> surname(name, complaint));
        return this;
    }

    private void surname(PersonName name, Complaint complaint) {
        boolean known = name.isFull() || filed.stream().anyMatch(key -> KNOWN.contains(key.type()));
        YearMonth month = YearMonth.from(complaint.times().receivedAt());
        for (String surname : name.surnamesInLetters()) {
            filed.add(new IdentityKey(known ? Type.SURNAME_MONTH : Type.SURNAME_MONTH_ONLY, surname + " " + month));
            for (YearMonth lately : List.of(month, month.minusMonths(1))) {
                sought.add(new IdentityKey(Type.SURNAME_MONTH_ONLY, surname + " " + lately));
                if (!known || name.frequency() == SurnameFrequency.RARE) {
                    sought.add(new IdentityKey(Type.SURNAME_MONTH, surname + " " + lately));
                }
            }
        }
    }

    /** Characters seek letters and letters seek either; characters among themselves meet under the name itself. */
    private void spelling(PersonName name) {
        String letters = name.spelling();
        filed.add(new IdentityKey(name.chinese() ? Type.NAME_PINYIN : Type.NAME_LATIN, letters));
        sought.add(new IdentityKey(Type.NAME_LATIN, letters));
        if (!name.chinese()) {
            sought.add(new IdentityKey(Type.NAME_PINYIN, letters));
        }
    }

    private void phoneTails(Complaint complaint, boolean known, Set<String> surnames) {
        for (String tail : Identity.phoneTails(complaint)) {
            addPart(known, Type.PHONE_TAIL, Type.PHONE_TAIL_SAID, tail);
            surnames.forEach(surname -> addPart(known, Type.PHONE_TAIL, Type.PHONE_TAIL_SAID, tail + " " + surname));
        }
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
        Clues.plates(complaint).forEach(named -> addSaid(plate, named));
        return this;
    }

    /** A plate that is only named is found by its owner, and finds him; two that only name it do not meet. */
    private void addSaid(@Nullable String own, String named) {
        if (!named.equals(own)) {
            filed.add(new IdentityKey(Type.PLATE_SAID, named));
            sought.add(new IdentityKey(Type.PLATE, named));
        }
    }

    private void plateKeys(String plate) {
        boolean whole = Identity.isWholePlate(plate);
        if (whole) {
            add(Type.PLATE, plate);
            sought.add(new IdentityKey(Type.PLATE_SAID, plate));
        }
        String body = Identity.withoutProvince(plate);
        if (body.length() >= 4) {
            platePart(whole, body.substring(0, 4));
            platePart(whole, body.charAt(0) + "-" + body.substring(body.length() - 2));
            platePart(whole, body.substring(0, 3) + "-" + body.substring(body.length() - 1));
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
        numbers(complaint).forEach(number -> add(Type.NUMBER, number));
        ReferenceNumbers.ofFiles(complaint).forEach(number -> add(Type.FILE, number));
        return answered(complaint);
    }

    private IdentityKeys answered(Complaint complaint) {
        ReferenceNumbers.ofProvenFiles(complaint).forEach(number -> sought.add(new IdentityKey(Type.FILE, number)));
        return this;
    }

    /** Its own numbers and those that its text names. */
    private static SortedSet<String> numbers(Complaint complaint) {
        SortedSet<String> numbers = new TreeSet<>(Clues.numbers(complaint));
        numbers.addAll(ReferenceNumbers.own(complaint));
        return numbers;
    }

    private void addTelling(Type type, String number) {
        String plain = ReferenceNumbers.plain(number);
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
