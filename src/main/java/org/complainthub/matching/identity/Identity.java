package org.complainthub.matching.identity;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.complainthub.complaint.Complaint;
import org.jspecify.annotations.Nullable;

/** The identifying values of a complaint that are fit to compare; absurd ones (000, test@test) count as absent. */
public final class Identity {

    private static final Pattern SERVICE_NUMBER = Pattern.compile("(400|800)\\d{7}|95\\d{3,}|1\\d{2,4}");
    private static final Pattern ONE_CHARACTER = Pattern.compile("(.)\\1*");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final Pattern VIN = Pattern.compile("[A-HJ-NPR-Z0-9*]{4,17}");
    private static final Pattern WHOLE_PLATE = Pattern.compile("\\p{IsHan}[A-Z][A-Z0-9]{4,5}[A-Z0-9\\p{IsHan}]");

    private static final Pattern PLATE_BODY = Pattern.compile("[A-Z][A-Z0-9]{5,6}");

    private Identity() {}

    /** Without the country code of the mainland; stars kept. */
    public static @Nullable String phone(Complaint complaint) {
        String phone = complaint.complainant().phone();
        if (phone == null) {
            return null;
        }
        String local = plainPhone(phone);
        boolean absurd = local.length() < 7
                || ONE_CHARACTER.matcher(local).matches()
                || SERVICE_NUMBER.matcher(local).matches();
        return absurd ? null : local;
    }

    /** Digits and stars only, without the country code of the mainland. */
    public static String plainPhone(String phone) {
        String plain = phone.replaceAll("[^0-9*]", "");
        return plain.startsWith("86") && plain.length() > 11 ? plain.substring(2) : plain;
    }

    /** Letters, digits and stars only, upper case. */
    public static String plainPlate(String plate) {
        return plate.replaceAll("[^\\p{L}\\p{N}*]", "").toUpperCase(Locale.ROOT);
    }

    /** The last four digits of the phone number, or those that the text gives. */
    public static SortedSet<String> phoneTails(Complaint complaint) {
        String phone = phone(complaint);
        if (phone == null) {
            return Clues.phoneTails(complaint);
        }
        String tail = phone.substring(phone.length() - 4);
        return Masked.hides(tail) ? Collections.emptySortedSet() : new TreeSet<>(Set.of(tail));
    }

    /** Lower case. */
    public static @Nullable String email(Complaint complaint) {
        String email = complaint.complainant().email();
        if (email == null || Masked.hides(email)) {
            return null;
        }
        String lower = email.strip().toLowerCase(Locale.ROOT);
        return ADDRESS.matcher(lower).matches() ? lower : null;
    }

    public static @Nullable String vin(Complaint complaint) {
        String vin = complaint.vehicle().vin();
        if (vin == null) {
            return null;
        }
        String upper = vin.strip().toUpperCase(Locale.ROOT);
        boolean absurd = !VIN.matcher(upper).matches()
                || ONE_CHARACTER.matcher(upper.replace("*", "")).matches();
        return absurd || Masked.visible(upper) < 4 ? null : upper;
    }

    public static boolean isWholeVin(String vin) {
        return vin.length() == 17 && !Masked.hides(vin);
    }

    public static @Nullable String plate(Complaint complaint) {
        String plate = complaint.vehicle().plate();
        if (plate == null) {
            return null;
        }
        String plain = plainPlate(plate);
        return plain.length() > 12 || Masked.visible(plain) < 4 ? null : plain;
    }

    /** Without the sign of the province, which speakers and foreign systems leave out. */
    public static String withoutProvince(String plate) {
        return !plate.isEmpty() && Character.isIdeographic(plate.charAt(0)) ? plate.substring(1) : plate;
    }

    /** Whether nothing but the sign of the province may be missing. */
    public static boolean isPlateWithoutProvince(String plate) {
        return PLATE_BODY.matcher(plate).matches();
    }

    public static boolean isWholePlate(String plate) {
        return WHOLE_PLATE.matcher(plate).matches();
    }
}
