package org.complainthub.normalize.referral;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Complainant;
import org.complainthub.normalize.written.PersonNames;
import org.complainthub.normalize.written.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/** The consumer a referral is about; not the officer, the journalist or whoever else signs it. */
final class ReferredParty {

    private static final int PHONE_WITHIN = 80;
    private static final String ROLE = "(?:投诉人|申诉人|消费者|举报人|反映人|来电人|来访人|诉求人|读者|车主|业主|市民|网友|观众|客户|当事人)(?:姓名)?";
    private static final String NAME = "(" + PersonNames.SURNAME + "(?:先生|女士|小姐|某某?|[\\p{IsHan}*]{1,2}?))";
    private static final String ENGLISH =
            "((?:(?:Mr|Mrs|Ms|Miss|Dr)\\.?[^\\S\\n]+)?\\p{Lu}[\\p{L}'-]+(?:[^\\S\\n]\\p{Lu}[\\p{L}'-]+){0,3})";
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile(ROLE + "[^\\S\\n]*[:：][^\\S\\n]*" + NAME + "(?=[（(，,。；;、\\s]|$|联系|电话|性别)"),
            Pattern.compile(ROLE + "[^\\S\\n]+" + NAME + "(?=[（(，,。；;、\\s]|$)"),
            Pattern.compile(ROLE + NAME + "(?=[（(，,。、：:\\s]|联系|投诉|举报|反映|称|于|的|来电|来信|爆料|求助|向|诉|在|就|购|与|表示)"),
            Pattern.compile(ROLE + "[^\\S\\n]*[:：]?[^\\S\\n]*" + ENGLISH + "(?=[（(，,。、\\s]|\\p{IsHan}|$)"),
            Pattern.compile(
                    "(?:[Cc]omplaint (?:from|by|of)|on behalf of|our (?:reader|viewer|client))[^\\S\\n]+" + ENGLISH),
            Pattern.compile("\\b(?:reader|viewer|customer|consumer|car owner),[^\\S\\n]+" + ENGLISH
                    + "(?=,| (?:told|says|said|has|had|wrote|contacted|complain))"),
            Pattern.compile("(?:lodged|made|brought|submitted) by[^\\S\\n]+" + ENGLISH),
            Pattern.compile(
                    "(?i:complainant|consumer|customer|owner|reader|vehicle owner)(?i: name)?[^\\S\\n]*:[^\\S\\n]*"
                            + ENGLISH));
    private static final Pattern PHONE = Pattern.compile(
            "(?i)(?:电话|手机|联系方式|tel(?:ephone)?|phone|mobile)[^\\d+\\n]{0,8}(\\+?\\d[\\d*\\s-]{5,18}[\\d*])");

    private ReferredParty() {}

    /** What the text says of him; unknown when it names nobody. */
    static Complainant in(String text) {
        for (Pattern pattern : NAMED) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return new Complainant(matcher.group(1).strip(), phoneBehind(text, matcher.end()), null, null);
            }
        }
        return Complainant.UNKNOWN;
    }

    private static @Nullable String phoneBehind(String text, int position) {
        Matcher matcher = PHONE.matcher(text.substring(position, Math.min(text.length(), position + PHONE_WITHIN)));
        return matcher.find() ? PhoneNumbers.ofCustomer(matcher.group(1)).orElse(null) : null;
    }
}
