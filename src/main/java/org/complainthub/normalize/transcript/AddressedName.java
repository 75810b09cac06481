package org.complainthub.normalize.transcript;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.normalize.written.PersonNames;
import org.jspecify.annotations.Nullable;

/** The customer's name as the agent says it when he greets, or as the customer introduces himself. */
final class AddressedName {

    private static final int GREETING_TURNS = 4;
    private static final String TITLE = "(?:先生|女士|小姐|太太|老师)";
    private static final String END = "(?=[，,。.！!？?、\\s]|$)";
    private static final List<Pattern> GREETED = List.of(
            Pattern.compile("(?:是|您好|你好|找|喂)[，,\\s]?(?:车主)?((" + PersonNames.SURNAME + ")\\p{IsHan}{1,2})\\2" + TITLE),
            Pattern.compile("(?:请问|是不是|您)是?(?:车主)?是?(?!车主|机主|本人|尾号)(" + PersonNames.SURNAME + "\\p{IsHan}{1,2}?)(?:"
                    + TITLE + ")?(?:吗|吧|么|本人)"),
            Pattern.compile("(?:^|是|您好|你好|您|喂|[，,。！!\\s])(" + PersonNames.SURNAME + TITLE + ")"),
            Pattern.compile(
                    "(?:(?i:is that|is this|speaking (?:with|to)|hello|hi|good (?:morning|afternoon|evening)|dear),?\\s+)"
                            + "((?:Mr|Mrs|Ms|Miss|Dr)\\.?\\s+\\p{Lu}[\\p{L}'-]+(?:\\s\\p{Lu}[\\p{L}'-]+)?)"),
            Pattern.compile(
                    "(?:(?i:is that|is this|speaking (?:with|to)),?\\s+)(\\p{Lu}[\\p{L}'-]+(?:\\s\\p{Lu}[\\p{L}'-]+){0,2})\\s*\\?"));
    private static final List<Pattern> INTRODUCED = List.of(
            Pattern.compile("(?:我叫|我名字叫|我的名字是|车主叫)(" + PersonNames.SURNAME + "\\p{IsHan}{1,2})" + END),
            Pattern.compile("我是(?:车主)?(" + PersonNames.SURNAME + "\\p{IsHan}{2})" + END),
            Pattern.compile(
                    "(?i:my name is|my name's|this is|I am called)\\s+(\\p{Lu}[\\p{L}'-]+(?:\\s\\p{Lu}[\\p{L}'-]+){0,2})"),
            Pattern.compile("(?:我姓|免贵姓|本人姓|小姓)(" + PersonNames.SURNAME + ")"));

    private AddressedName() {}

    /** The fullest name there is, null when nobody says one. */
    static @Nullable String in(Conversation call) {
        String greeted = first(GREETED, spoken(call, Speaker.AGENT, GREETING_TURNS));
        String introduced = first(INTRODUCED, introductions(call));
        if (greeted == null || introduced == null) {
            return greeted == null ? introduced : greeted;
        }
        return greeted.matches(".*" + TITLE) && introduced.length() > 1 ? introduced : greeted;
    }

    private static List<String> introductions(Conversation call) {
        Speaker customer = call.by(Speaker.CUSTOMER).isEmpty() ? Speaker.UNKNOWN : Speaker.CUSTOMER;
        return spoken(call, customer, Integer.MAX_VALUE);
    }

    private static List<String> spoken(Conversation call, Speaker speaker, int most) {
        return call.by(speaker).stream()
                .filter(Turn::reliable)
                .map(Turn::text)
                .limit(most)
                .toList();
    }

    private static @Nullable String first(List<Pattern> patterns, List<String> texts) {
        for (Pattern pattern : patterns) {
            for (String text : texts) {
                Matcher matcher = pattern.matcher(text);
                if (matcher.find()) {
                    return matcher.group(1);
                }
            }
        }
        return null;
    }
}
