package org.complainthub.normalize.written;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers of customers; numbers of call centres are told apart. */
public final class PhoneNumbers {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern MASKED = Pattern.compile("1[3-9]\\d?[\\d*]{8,9}");
    private static final Pattern SERVICE = Pattern.compile("(?:[48]00\\d{7}|95\\d{3,6}|1010\\d{4}|12\\d{3})");
    private static final Pattern LANDLINE = Pattern.compile("0[1-9]\\d{9,10}");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");

    private PhoneNumbers() {}

    /** The number as the canonical complaint has it, empty for a service number or what is no number. */
    public static Optional<String> ofCustomer(String written) {
        String number = bare(written);
        String national = national(number);
        if (SERVICE.matcher(national).matches()) {
            return Optional.empty();
        }
        if (MOBILE.matcher(national).matches()) {
            return Optional.of("+86" + national);
        }
        if (national.length() == 11
                && national.indexOf('*') > 0
                && MASKED.matcher(national).matches()) {
            return Optional.of(national);
        }
        if (LANDLINE.matcher(national).matches()) {
            return Optional.of("+86" + national.substring(1));
        }
        return INTERNATIONAL.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }

    /** Whether it is the number of a call centre: 400, 800, 95xxx, 12xxx. */
    public static boolean isService(String written) {
        return SERVICE.matcher(national(bare(written))).matches();
    }

    private static String bare(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceFirst("^(?i)tel:", "");
        String number = plain.replace('x', '*').replace('X', '*').replaceAll("[^\\d+*]", "");
        return number.startsWith("00") ? "+" + number.substring(2) : number;
    }

    private static String national(String number) {
        if (number.startsWith("+86")) {
            return number.substring(3);
        }
        return number.length() == 13 && number.startsWith("86") ? number.substring(2) : number;
    }
}
