package org.complainthub.normalize.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Chinese name below a letter, with what stands beside it on its line. */
final class ChineseSignature {

    private static final String WHO = "(?:老|您的|你们的)?(?:客户|用户|顾客|车主|業主|业主|机主|投诉人|联系人|消费者|来信人|本人|姓名)(?:签[名字]|姓名)?";
    private static final String PHONE = "(?:\\+?\\d[\\d -]{6,}\\d)";
    private static final String BESIDE =
            PHONE + "|20\\d\\d ?[-./年]|[一二三四五六七八九十]月|[·]\\w|\\p{IsHan}[A-Z]\\w{5}|车|工单|手机|电话";
    private static final Pattern LINE = Pattern.compile("(?m)^[ —–~-]*(?<label>此致|敬礼|签名|署名|落款|" + WHO
            + "|)[: ]*(?:\\p{Lu}\\p{Ll}+[ ,]+){0,3}(?<name>" + PersonNames.SIGNED_NAME + ")" + PersonNames.TITLE
            + "?(?=(?<rest>[ ]*(?:$|[谨敬拜叩恭手]?[上启书呈](?: |$)|\\(|[,/][^\\n]*\\d|[ ]?(?:" + PHONE
            + "|20\\d\\d ?(?:[-./年]|$))|[ ][^\\n]*(?:" + BESIDE + "))))");
    private static final Pattern BEHIND_THANKS =
            Pattern.compile("(?m)(?:谢谢|多谢|感谢|祝好|敬礼|商祺)[!。.,~ ]+(?<name>" + PersonNames.SIGNED_NAME + ")[ 。]*$");
    private static final Pattern BESIDE_NUMBER = Pattern.compile("(?m)(?:^|[,。;!] ?)(?:我的)?(?:联系电话|联系方式|电话|手机)号?码?[: ]*"
            + PHONE + "[ (,]*(?<name>" + PersonNames.SIGNED_NAME + ")(?=[ ]*(?:[),。;]|$))");
    private static final Pattern BEFORE_NUMBER =
            Pattern.compile("(?m)(?:[。!;] ?)(?<name>" + PersonNames.SIGNED_NAME + ")[ ,:]{0,2}" + PHONE + "[ 。]*$");
    private static final Pattern NUMBER = Pattern.compile(PHONE);
    private static final Pattern TITLED = Pattern.compile(".+" + PersonNames.TITLE);
    private static final Pattern COMPOUND = Pattern.compile(
            "(?:欧阳|上官|司马|诸葛|司徒|皇甫|东方|尉迟|令狐|慕容|歐陽|呼延|申屠|鲜于|独孤|轩辕|钟离|闻人|澹台|濮阳|淳于|赫连|拓跋|完颜|纳兰|公冶|宗政|左丘|梁丘|段干|万俟|公羊|鲜於).*");

    private ChineseSignature() {}

    /** The last of them, null when nobody signed. */
    static @Nullable String in(String text) {
        String line = last(LINE, text);
        if (line != null) {
            return line;
        }
        String thanks = last(BEHIND_THANKS, text);
        if (thanks != null) {
            return thanks;
        }
        String beside = last(BESIDE_NUMBER, text);
        return beside == null ? last(BEFORE_NUMBER, text) : beside;
    }

    private static @Nullable String last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        String last = null;
        while (matcher.find()) {
            String name = matcher.group("name").strip();
            boolean told = pattern == LINE && !matcher.group("label").isEmpty();
            if (told || !isWord(name) || isSigned(matcher, text.substring(matcher.end()))) {
                last = name;
            }
        }
        return last;
    }

    /** A word that begins like a name: 高峰, 石家庄, 左前门. */
    private static boolean isWord(String name) {
        return DictionaryWords.firstLength(name) > 1
                && !COMPOUND.matcher(name).matches()
                && !TITLED.matcher(name).matches();
    }

    /** Beside a telephone number, or alone in one of the last lines, even a word is a name. */
    private static boolean isSigned(Matcher matcher, String after) {
        if (matcher.pattern() != LINE) {
            return matcher.pattern() != BEHIND_THANKS;
        }
        String rest = matcher.group("rest");
        return NUMBER.matcher(rest).find()
                || (rest.isBlank()
                        && after.lines().filter(line -> !line.isBlank()).count() <= 2);
    }
}
