package org.complainthub.normalize.identity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.complainthub.normalize.identity.NamedDates.Named;
import org.complainthub.normalize.language.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * The date of the event where the words give it: the day on which it came back, else the first that is no purchase, no
 * deadline and no letter or call about it.
 */
final class EventDates {

    private static final int BEFORE = 24;
    private static final int AFTER = 24;
    private static final Pattern SPELT = Pattern.compile("([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})(?=[日号])");
    private static final String NUMERALS = "一二三四五六七八九";

    /** What is dated so is no event of a visit. */
    private static final Pattern OTHER_EVENT_BEFORE = anyOf(
            "(?:[到都至请]|截至|截止|于今|今天|约了?|请于|请在|最迟|今天是|[^。!?;\\n]{0,8}(?:时间|日期|期限|时限|落款|制单|打印):) ?$",
            "(?:收文|收件|收讫|收到|邮戳|戳)[^,。】\\n]{0,16}$",
            "\\b(?:bought (?:it )?(?:on|in)|by|before|until|till|dated|updated|it's now|it is now|it is) (?:the )?$",
            "\\b(?:wrote|written|e-?mailed|mailed|rang|called (?:you|me)|phoned|sent|complained|complaint|letter|e-?mail|mail|"
                    + "reply|invoice|order|bought|purchased|delivered|ordered|registered|survey|reminder)\\b[^.;!?]{0,14}$");

    private static final Pattern OTHER_EVENT_AFTER = anyOf(
            "^.{0,2}(?:购车|购买|提的新?车|买的|前(?:答复|回复|退|红冲|处理|给)|之前|以前|前[,。]|都|已|寄|那封|的?(?:信|邮件|函)|就满|\\d{1,2}月|[一二三四五六七八九十]{1,3}[号天])",
            "^[^,。;!?\\n]{0,10}(?:购买|购车|订购|提新车|订的|下订|交了?的?定金|交付定金|签订|签的?合同|写的信|写过信|发的?邮件|写(?:了|过|来)|来信|寄出|收文|收讫|前(?:联系|办|答复|回复|报))",
            "^[^,。;!?\\n]{0,14}(?:接到|接待|接|受理|收到)[^,。;!?\\n]{0,24}(?:投诉|消费者|举报|反映|来电|诉求)",
            "^[^,。;!?\\n]{0,4}(?:书面|去函|致函|[用发以]?电子邮件|投诉到)",
            "^[^,。;!?\\n]{0,4}向[^,。;!?\\n]{0,8}(?:要求|反映|投诉|登记|递交|提出|发送)",
            "^才",
            "^ ?收[)】]");

    /** Today one writes, asks and waits. */
    private static final Pattern OF_WRITING = anyOf(
            "^今[天早][^,。;!?\\n]{0,4}(?:补|写|发|来信|来问|来电|打来|打电话|问|是|已|收到|第|想|再|还|就|请|要|说|投诉|反映|联系|给|为止|之内|以内|数|来消息)",
            "^今[天早][^,。;!?\\n]{0,3}?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[月号日]",
            "^today[,.]? ?(?:i write|i am writing|i'm writing|is|i ask)");

    private static final Pattern WRITING_BEFORE =
            anyOf("(?:[到至等请]|过了|\\b(?:ago|weeks?|months?|days?|year|until|till|by|as of|before|still)) ?$");
    private static final Pattern ALONE_BEFORE = Pattern.compile("(?:^|\\n)[ ]*$");
    private static final Pattern ALONE_AFTER = Pattern.compile("^[ ,]*(?:20\\d\\d)?[ ]*(?:\\n|$)");
    private static final Pattern SAYS_TODAY = Pattern.compile("今天|today");
    private static final Pattern LAST_TIME = Pattern.compile("(?:上次|上回|前次|之前那|那次|last time)[^。;!?\\n]{0,16}$");
    private static final Pattern TELLS_OF_RETURN =
            Pattern.compile("^[^。;!?\\n]{0,30}(?:又[^。;,!?\\n]{0,10}了|又(?:来|坏|犯|响|漏|亮|出现)|再次出现|故障再|\\bagain\\b)");

    private EventDates() {}

    /** What is asked first. */
    private enum Rank {
        CAME_BACK,
        DAY,
        TODAY,
        LAST_TIME
    }

    /** The date of the event as {@code yyyy-MM-dd}, null when the words do not plainly give it. */
    static @Nullable String in(String words, LocalDate received) {
        String folded = SPELT.matcher(FoldedText.of(words))
                .replaceAll(date -> number(date.group(1)) + "月" + number(date.group(2)));
        return NamedDates.in(folded, received).stream()
                .filter(named -> isEvent(folded, named))
                .min(Comparator.comparing((Named named) -> rank(folded, named))
                        .thenComparing(named -> rank(folded, named) == Rank.CAME_BACK ? -named.start() : named.start()))
                .map(named -> named.day().toString())
                .orElse(null);
    }

    private static Pattern anyOf(String... regexes) {
        return Pattern.compile(String.join("|", regexes));
    }

    private static Rank rank(String text, Named named) {
        if (LAST_TIME.matcher(before(text, named)).find()) {
            return Rank.LAST_TIME;
        }
        if (TELLS_OF_RETURN.matcher(text.substring(named.end())).find()) {
            return Rank.CAME_BACK;
        }
        return isToday(text, named) ? Rank.TODAY : Rank.DAY;
    }

    /** Alone on its line it is the date of the letter. */
    private static boolean isEvent(String text, Named named) {
        String before = before(text, named);
        String after = text.substring(named.end(), Math.min(text.length(), named.end() + AFTER));
        boolean other = OTHER_EVENT_BEFORE.matcher(before).find()
                || OTHER_EVENT_AFTER.matcher(after).find();
        boolean alone = ALONE_BEFORE.matcher(before).find()
                && ALONE_AFTER.matcher(after).find();
        return !other && !alone && !isOfWriting(text, named, before);
    }

    private static boolean isOfWriting(String text, Named named, String before) {
        return isToday(text, named)
                && (OF_WRITING.matcher(text.substring(named.start())).find()
                        || WRITING_BEFORE.matcher(before).find());
    }

    private static boolean isToday(String text, Named named) {
        return SAYS_TODAY.matcher(text.substring(named.start(), named.end())).matches();
    }

    private static String before(String text, Named named) {
        return text.substring(Math.max(0, named.start() - BEFORE), named.start());
    }

    private static int number(String spelt) {
        int ten = spelt.indexOf('十');
        int tens = ten < 0 ? 0 : ten == 0 ? 1 : NUMERALS.indexOf(spelt.charAt(0)) + 1;
        int ones = NUMERALS.indexOf(spelt.charAt(spelt.length() - 1)) + 1;
        return tens * 10 + ones;
    }
}
