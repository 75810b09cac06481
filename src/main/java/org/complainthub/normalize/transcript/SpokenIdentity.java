package org.complainthub.normalize.transcript;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.normalize.written.PhoneNumbers;

/** A telephone number or plate that the customer says character by character: 一三八…, 粤B Q六六R八. */
final class SpokenIdentity {

    private static final String SPOKEN = "零一二三四五六七八九〇幺壹两";
    private static final String VALUES = "01234567890112";
    private static final String DIGIT = "[\\d" + SPOKEN + "]";
    private static final Pattern PHONE =
            Pattern.compile("(?<!" + DIGIT + ")[1一幺](?:[\\s-]?" + DIGIT + "){10}(?!" + DIGIT + ")");
    private static final Pattern PLATE = Pattern.compile("([京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新])\\s?([A-Z])[\\s·]?"
            + "((?:[A-HJ-NP-Z\\d" + SPOKEN + "][\\s]?){4,5}[A-HJ-NP-Z\\d" + SPOKEN + "])(?![A-Za-z\\d" + SPOKEN + "])");

    private SpokenIdentity() {}

    static Optional<String> phone(String words) {
        Matcher matcher = PHONE.matcher(words);
        return matcher.find() ? PhoneNumbers.ofCustomer(digits(matcher.group())) : Optional.empty();
    }

    static Optional<String> plate(String words) {
        Matcher matcher = PLATE.matcher(words);
        return matcher.find()
                ? Optional.of(matcher.group(1)
                        + matcher.group(2)
                        + digits(matcher.group(3)).replaceAll("\\s", ""))
                : Optional.empty();
    }

    private static String digits(String spoken) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < spoken.length(); i++) {
            int said = SPOKEN.indexOf(spoken.charAt(i));
            digits.append(said < 0 ? spoken.charAt(i) : VALUES.charAt(said));
        }
        return digits.toString();
    }
}
