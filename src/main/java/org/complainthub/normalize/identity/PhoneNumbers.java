package org.complainthub.normalize.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.normalize.language.FoldedText;
import org.complainthub.normalize.language.SpokenDigits;
import org.jspecify.annotations.Nullable;

/** Telephone numbers of customers: Chinese mobiles as 11 digits, others in E.164; call centres and landlines are none. */
final class PhoneNumbers {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern MOBILE = Pattern.compile(
            "(?<![0-9A-Za-z*])(?:(?:\\+|00)?86[- ]?)?(1[3-9]\\d)[- ]?([\\d*]{4})[- ]?(\\d{4})(?![0-9A-Za-z*])");
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!86)[1-9][\\d ()-]{7,18}\\d");
    private static final Pattern SERVICE = Pattern.compile("(?:\\+?86|0086)?(?:[48]00\\d{7}|95\\d{3,6}|1[02]\\d{1,4})");

    private static final Pattern LANDLINE =
            Pattern.compile("(?i)(?:电话|联系方式|座机|固话|\\btel\\b|telephone|phone|call me (?:at|on))[^\\d\\n]{0,8}"
                    + "(0\\d{2,3})[-—– )]{0,3}(\\d{4})[- ]?(\\d{3,4})(?!\\d)");

    private PhoneNumbers() {}

    /** The number in the form of the hub; what is no number of a person is null. */
    static @Nullable String normalised(String raw) {
        String half = FoldedText.halfWidth(SpokenDigits.written(raw)).strip();
        String found = first(half);
        if (found != null) {
            return found;
        }
        String digits = half.replaceAll("[^0-9+]", "");
        return SERVICE.matcher(digits).matches() || half.contains("*") ? null : international(half);
    }

    /** The first number of a person in the text, a whole one before a masked one. */
    static @Nullable String first(String text) {
        Matcher mobile = MOBILE.matcher(SpokenDigits.written(FoldedText.halfWidth(text)));
        String masked = null;
        while (mobile.find()) {
            String number = mobile.group(1) + mobile.group(2) + mobile.group(3);
            if (number.indexOf('*') < 0) {
                return number;
            }
            masked = masked == null && number.contains("****") ? number : masked;
        }
        return masked != null ? masked : foreign(text);
    }

    /** The landline that a customer says he can be reached at, null when he gives none. */
    static @Nullable String landline(String words) {
        Matcher line = LANDLINE.matcher(FoldedText.halfWidth(words));
        return line.find() ? line.group(1) + line.group(2) + line.group(3) : null;
    }

    private static @Nullable String foreign(String text) {
        Matcher foreign = FOREIGN.matcher(FoldedText.halfWidth(text));
        return foreign.find() ? international(foreign.group()) : null;
    }

    private static @Nullable String international(String raw) {
        try {
            PhoneNumber number = PHONES.parse(raw, "CN");
            return PHONES.isValidNumber(number) ? PHONES.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException noNumber) {
            return null;
        }
    }
}
