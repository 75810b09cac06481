package org.complainthub.normalize.identity;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.normalize.language.FoldedText;
import org.jspecify.annotations.Nullable;

/** Numbers of repair orders; they are taken from text only beside a word that says what they are. */
final class RepairOrders {

    private static final Pattern LABELLED = Pattern.compile(
            "(?:工单|委托书|派工单|结算单|维修合同|维修单|施工单|repair[ -]order|work[ -]order|job[ -](?:card|no)|\\bro\\b)"
                    + "[^\\n,。;；]{0,12}?(?<![a-z0-9])([a-z]{0,6}-?\\d{8,14})(?![0-9a-z*])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    private RepairOrders() {}

    static String normalised(String raw) {
        return FoldedText.halfWidth(raw).toUpperCase(Locale.ROOT).replaceAll("[ -]", "");
    }

    /** The first repair order named in the text, null when there is none. */
    static @Nullable String first(String text) {
        Matcher labelled = LABELLED.matcher(FoldedText.simplified(FoldedText.halfWidth(text)));
        while (labelled.find()) {
            String number = normalised(labelled.group(1));
            if (!MOBILE.matcher(number).matches()) {
                return number;
            }
        }
        return null;
    }
}
