package org.complainthub.normalize.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.normalize.language.FoldedText;
import org.complainthub.normalize.language.SpokenDigits;
import org.jspecify.annotations.Nullable;

/** Telephone numbers of customers: Chinese mobiles as 11 digits, others in E.164; call centres and landlines are none. */
final class PhoneNumbers {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9A-Za-z*])(?:\\(?(?:\\+|00)?86\\)?[- ]?)?(1[3-9]\\d(?:[-. ]?[\\d*]{4}[-. ]?\\d{4}"
                    + "|[\\d*][-. ][\\d*]{3}[-. ]?\\d{4}|[-. ]\\d{3}[-. ]\\d{5})|1(?: \\d){10})(?![0-9A-Za-z*])");
    private static final Pattern CROSSED_OUT = Pattern.compile("(?<=1[3-9]\\d[- ]?)[xX]{4}(?=[- ]?\\d{4})");
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!86)[1-9][\\d ()-]{7,18}\\d");
    private static final Pattern SERVICE = Pattern.compile("(?:\\+?86|0086)?(?:[48]00\\d{7}|95\\d{3,6}|1[02]\\d{1,4})");
    private static final Pattern LANDLINE =
            Pattern.compile("(?i)(?:电话|联系方式|座机|固话|\\btel\\b|telephone|phone|call me (?:at|on))[^\\d\\n]{0,8}"
                    + "(0\\d{2,3})[-—– )]{0,3}(\\d{4})[- ]?(\\d{3,4})(?!\\d)");
    /** People whose number a customer quotes; "ask the adviser to ring 139…" is the customer's own. */
    private static final Pattern OF_STAFF = Pattern.compile(
            "(?i)(?:顾问|经理|店长|主管|前台|销售员?|客服|技师|律师|记者|advis[eo]r|manager|sales(?:man|person)|lawyer|attorney|reporter)"
                    + "[^，,。;；\\n我本请打致回联拨]{0,6}?(?:'s|的)?(?: ?(?:电话|手机|号码|微信|phone|mobile|number|tel))?(?: is)?[是为: (.]{0,3}$");

    private static final int LABEL = 30;

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

    /** The number of the customer in the text, a whole one before a masked one, one taken back last. */
    static @Nullable String first(String text) {
        String written = CROSSED_OUT
                .matcher(SpokenDigits.written(FoldedText.halfWidth(text)))
                .replaceAll("****");
        List<MatchResult> hits = MOBILE.matcher(written)
                .results()
                .filter(hit -> !isOfStaff(written, hit.start()))
                .toList();
        List<String> numbers = Disclaimed.last(hits, written).stream()
                .map(hit -> hit.group(1).replaceAll("[-. ]", ""))
                .filter(number -> number.indexOf('*') < 0 || number.contains("****"))
                .toList();
        return numbers.stream()
                .filter(number -> number.indexOf('*') < 0)
                .findFirst()
                .or(() -> numbers.stream().findFirst())
                .orElseGet(() -> foreign(text));
    }

    /** The landline that a customer says he can be reached at, null when he gives none. */
    static @Nullable String landline(String words) {
        String half = FoldedText.halfWidth(words);
        return LANDLINE.matcher(half)
                .results()
                .filter(line -> !isOfStaff(half, line.start()))
                .findFirst()
                .map(line -> line.group(1) + line.group(2) + line.group(3))
                .orElse(null);
    }

    private static boolean isOfStaff(String text, int start) {
        return OF_STAFF.matcher(text.substring(Math.max(0, start - LABEL), start))
                .find();
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
