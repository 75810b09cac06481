package org.complainthub.normalize.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.normalize.language.FoldedText;
import org.jspecify.annotations.Nullable;

/** Numbers of repair orders; they are taken from text only beside a word that says what they are. */
final class RepairOrders {

    private static final Pattern LABELLED = Pattern.compile(
            "(?:工单|委托书|派工单|结算单|维修合同|维修单|施工单|repair[ -]order|work[ -]order|job[ -](?:card|sheet|no)|\\br[/.]?o\\b)"
                    + "[^\\n,。;；]{0,16}?(?<![a-z0-9-])([a-z]{0,6}[- ]?\\d{2,14}(?:-\\d{1,8}){0,3})(?![0-9a-z*-])",
            Pattern.CASE_INSENSITIVE);
    /** An order of no kind, as customers say; then the store's letters before the number prove it. */
    private static final Pattern ORDER = Pattern.compile(
            "(?<!\\b(?:parts?|purchase|sales|online|web) )\\border(?: no\\.?| number)?[ :#]{1,3}([a-z]{2,6}-?\\d{8,14})(?![0-9a-z*-])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{0,6}\\d{8,14}");
    private static final Pattern OTHER =
            Pattern.compile("1[3-9]\\d{9}|20\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
    /** Hotlines of authorities and car makers number their work orders too. */
    private static final Pattern OF_A_HOTLINE = Pattern.compile(
            "(?:123\\d\\d(?=[^\\n。;；维店]{0,6}$)|热线|市民|政务|信访|平台|投诉|举报|400|运管|消协|hotline)(?:[^\\n,，。;；]{0,8}|(?<=123\\d\\d)[^\\n。;；]{0,6})$",
            Pattern.CASE_INSENSITIVE);

    private static final int BEFORE = 20;

    private RepairOrders() {}

    static String normalised(String raw) {
        return FoldedText.halfWidth(raw).toUpperCase(Locale.ROOT).replaceAll("[ -]", "");
    }

    /** The first repair order named in the text, null when there is none. */
    static @Nullable String first(String text) {
        String simplified = FoldedText.simplified(FoldedText.halfWidth(text));
        return Stream.of(LABELLED, ORDER)
                .flatMap(label -> label.matcher(simplified).results())
                .filter(hit -> !OF_A_HOTLINE
                        .matcher(simplified.substring(Math.max(0, hit.start() - BEFORE), hit.start()))
                        .find())
                .map(hit -> normalised(hit.group(1)))
                .filter(number -> SHAPE.matcher(number).matches()
                        && !OTHER.matcher(number).matches())
                .findFirst()
                .orElse(null);
    }
}
