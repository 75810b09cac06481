package org.complainthub.normalize.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.normalize.language.FoldedText;
import org.jspecify.annotations.Nullable;

/** The name with which a customer introduces himself or signs. */
final class PersonNames {

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
            + "姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳"
            + "翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车"
            + "项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝羅張陳劉楊黃趙吳鄭謝許馮鄧葉蘇呂盧鐘";
    private static final String NAME =
            "[" + SURNAMES + "](?:[*某]|\\p{IsHan}){1,2}|(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟)\\p{IsHan}{1,2}";
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?m)^[ \\t]*(?:此致|敬礼|签名|客户|投诉人|署名|车主|联系人)?[:：]?[ \\t]*(" + NAME
                    + ")(?=[ \\t]*(?:$|敬上|上$|\\(|[,，][^\\n]*\\d|[ \\t][^\\n]*(?:\\d{4}|[一二三四五六七八九十]月|[·]\\w|车|工单|手机|电话)))");
    private static final Pattern INTRODUCED = Pattern.compile(
            "(?:我叫|我是(?!不)|本人(?!的)|姓名[:：]|客户[:：]|投诉人[:：]|车主[:：]|联系人[:：])[ ]?(" + NAME + ")(?=[,，。;；、 (（\\n]|$)");
    private static final Pattern SURNAME = Pattern.compile("我姓([" + SURNAMES + "])");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i:my name is|i am|i'm|this is|regards,?\\s*\\n+|sincerely,?\\s*\\n+|thanks,?\\s*\\n+|yours,?\\s*\\n+)"
                    + "[ \\t]*((?:(?:Mr|Ms|Mrs|Miss|Mdm|Dr)\\.? )?[A-Z][a-z'-]{1,20}(?: [A-Z][a-z'.-]{0,20}){1,3})(?=[ \\t]*(?:[\\n,.(]|$))");
    private static final Pattern HAN_NAME = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern TITLED = Pattern.compile(".*(?:先生|女士|小姐|太太|师傅)");

    private PersonNames() {}

    private static final Pattern ABBREVIATED = Pattern.compile("(\\p{Lu})\\.? (\\p{Lu}[\\p{L}'-]+)");

    /** The name in full when the signature has but an initial of what stands elsewhere. */
    static String unabbreviated(String name, String text) {
        Matcher parts = ABBREVIATED.matcher(name);
        if (!parts.matches()) {
            return name;
        }
        Matcher full = Pattern.compile("\\b" + parts.group(1) + "\\p{Ll}+ " + Pattern.quote(parts.group(2)) + "\\b")
                .matcher(text);
        return full.find() ? full.group() : name;
    }

    /** Without blanks inside a name of Chinese characters. */
    static String normalised(String raw) {
        String stripped = FoldedText.halfWidth(raw).strip().replaceAll("\\s+", " ");
        String joined = stripped.replace(" ", "");
        return HAN_NAME.matcher(joined).matches() ? joined : stripped;
    }

    /** The name in the words, null when nobody gives one. */
    static @Nullable String in(String words) {
        String joined = words.replaceAll("(?m)^([ \\t]*\\p{IsHan}) (\\p{IsHan})[ \\t]*$", "$1$2");
        String signed = last(SIGNATURE.matcher(joined));
        if (signed == null) {
            signed = last(INTRODUCED.matcher(joined));
        }
        if (signed == null) {
            signed = last(ENGLISH.matcher(joined));
        }
        return signed != null ? signed : last(SURNAME.matcher(joined));
    }

    /** Whether the signed name tells more than the one a mail client shows. */
    static boolean isFuller(String signed, String shown) {
        return HAN_NAME.matcher(signed).matches()
                && !TITLED.matcher(signed).matches()
                && (!HAN_NAME.matcher(shown).matches()
                        || TITLED.matcher(shown).matches()
                        || (signed.contains(shown) && signed.length() > shown.length()));
    }

    private static @Nullable String last(Matcher matcher) {
        String last = null;
        while (matcher.find()) {
            last = matcher.group(1);
        }
        return last;
    }
}
