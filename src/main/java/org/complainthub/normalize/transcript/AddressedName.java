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
            Pattern.compile(
                    "(?:It's|it's|It is|This is|under(?: the name(?: of)?)?)\\s+"
                            + "(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|The\\b)(\\p{Lu}\\p{Ll}+\\s\\p{Lu}[\\p{L}'-]+)(?=[,.])"),
            Pattern.compile("^(?:[^.!?]{0,20},? )?(?:it's|It's)\\s+"
                    + "(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|The\\b)(\\p{Lu}\\p{Ll}{2,})(?=, | here)"),
            Pattern.compile("我姓(?=\\p{IsHan}[，,](?:我?叫)?(" + PersonNames.SURNAME + "\\p{IsHan}{1,2})" + END + ")"),
            Pattern.compile("(?:我姓|免贵姓|本人姓|小姓)(" + PersonNames.SURNAME + "|\\p{IsHan}(?=[，,。、\\s]))"));
    private static final Pattern ASKED = Pattern.compile("贵姓|怎么称呼|您的姓名|您叫什么");
    private static final Pattern ANSWERED = Pattern.compile(
            "^(?:我?(?:免贵)?姓|我?叫|我是)?(" + PersonNames.SURNAME + "(?:\\p{IsHan}{0,2}|" + TITLE + "))" + END);

    private AddressedName() {}

    /** The fullest name there is, null when nobody says one. */
    static @Nullable String in(Conversation call) {
        String greeted = first(GREETED, spoken(call, Speaker.AGENT, GREETING_TURNS));
        String told = first(INTRODUCED, introductions(call));
        String introduced = told == null ? answered(call) : told;
        if (greeted == null || introduced == null) {
            return greeted == null ? introduced : greeted;
        }
        return greeted.matches(".*" + TITLE) && introduced.length() > 1 ? introduced : greeted;
    }

    /** What the customer says right after he is asked for his name. */
    private static @Nullable String answered(Conversation call) {
        for (int i = 1; i < call.turns().size(); i++) {
            Matcher answer = ANSWERED.matcher(call.turns().get(i).text());
            if (call.turns().get(i).speaker() == Speaker.CUSTOMER
                    && ASKED.matcher(call.turns().get(i - 1).text()).find()
                    && answer.find()) {
                return answer.group(1);
            }
        }
        return null;
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
