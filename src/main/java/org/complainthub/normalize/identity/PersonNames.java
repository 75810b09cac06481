package org.complainthub.normalize.identity;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.normalize.language.FoldedText;
import org.jspecify.annotations.Nullable;

/** The name with which a customer introduces himself or signs, or by which another who writes for him names him. */
final class PersonNames {

    private static final String SURNAME = org.complainthub.normalize.written.PersonNames.SURNAME;
    private static final String TITLE = "(?:先生|女士|小姐|太太|师傅|老师)";
    /** Words and places that begin like a name. */
    private static final String NO_NAME =
            "(?!谢谢|多谢|感谢|谢意|安全|安好|安康|平安|祝|高兴|高速|高度|高工资|万分|万一|何时|何地|何况|时间|时候|车主|车牌|车辆|车子|车险|于此|于是|方便|方法|严重|严肃|温馨|和气|和谐|明白|明天|明年"
                    + "|满意|全部|全家|全体|全款|都是|都没|毕竟|简单|简直|关于|相关|应该|连续|连车|白天|路人|国庆|强烈|强制|毛病|计算|常客|常年|古稀|左右|前台|双方|广大|党员|石油|金融|单位|边上|水平|老师"
                    + "|解决|解释|费用|项目|贺词|农民|干部|华人|成年|成功|居民|司机|家长|从来|从未|程序|田间|幸|孕妇|乐意|乐观|阳光|温暖|和平|师傅|商量|商家|管理|成都|苏州|江苏|广州|广东|海南|安徽|云南|贵州|宁波|温州|常州|徐州|杭州|郑州|金华|福建|周[一二三四五六日末]|在下|客户|用户|不"
                    // the heading of a number: 单号, 车号, 金额, 车型
                    + "|\\p{IsHan}{1,2}[号號码碼额額价價型费費址牌]|车架|车次)";

    private static final String NAME = NO_NAME + SURNAME + "(?:[*某]{1,2}|\\p{IsHan}{1,2})";
    private static final String SIGNED_NAME = "(" + NO_NAME + SURNAME + TITLE + "|" + NAME + ")";
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?m)^[ —–~-]*(?:此致|敬礼|签名|署名|落款|(?:老|您的|你们的)?(?:客户|用户|顾客|车主|投诉人|联系人|消费者|来信人)(?:签[名字])?)?[: ]*"
                    + SIGNED_NAME + TITLE
                    + "?(?=[ ]*(?:$|[谨敬拜叩恭手]?[上启书呈](?: |$)|\\(|[,/][^\\n]*\\d|[ ]?(?:\\+?\\d[\\d -]{6}|20\\d\\d)"
                    + "|[ ][^\\n]*(?:\\d{4}|[一二三四五六七八九十]月|[·]\\w|车|工单|手机|电话)))");
    private static final String BEHIND = "(?=[,。;、. (\\n!]|$)";
    private static final String CLIENT = "(?:客户|当事人|委托人|雇主)?";
    private static final List<Pattern> REPRESENTED = List.of(
            Pattern.compile("(?:受|接受)" + CLIENT + "(" + NAME + "?)" + TITLE + "?(?:的|之)?委托"),
            Pattern.compile("(?:代表|代理|替)(?:我的|本所|我方)?(?:客户|当事人|委托人|雇主)(" + NAME + "?)" + TITLE + "?" + BEHIND),
            Pattern.compile("(?i:\\b(?:my|our) client,? |\\bI (?:act|am acting) for |\\bon behalf of (?:my client,? )?)"
                    + "(?:(?:Mr|Ms|Mrs|Miss|Dr)\\.? )?(\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+){1,3})"));
    private static final List<Pattern> INTRODUCED = List.of(
            Pattern.compile("我姓" + SURNAME + "[, ]{1,2}(?:我?叫)?(" + NAME + ")" + BEHIND),
            Pattern.compile(
                    "(?:我叫|我名叫|我的名字(?:是|叫)|我名字(?:是|叫)|我[是係](?:车主|車主|机主|业主|客户|用户|顾客)?|(?<![为因])本人(?!的)(?:系|是|叫)?|敝人"
                            + "|(?:姓名|客户|投诉人|车主|联系人):)[ ]?(" + NAME + ")" + BEHIND));
    private static final Pattern ONLY_SURNAME = Pattern.compile("(?:我|敝|免贵|小|本人)姓(" + SURNAME + ")");
    private static final Pattern NICKNAME =
            Pattern.compile("(?m)^[ —–~-]*([小老](?!师|板|家|人|王八|公|婆|铁)" + SURNAME + ") *$");
    private static final String NO_ENGLISH_NAME =
            "(?!(?i:very|not|so|too|really|extremely|absolutely|totally|completely|utterly|sorry|still|the|an?|your|unacceptable|writing|just|now|please|dear|best|kind|regards|thanks|thank|sent|customer|owner|team|sincerely|yours|looking|tel|phone|mobile|on|in|at|no|yes|hello|hi)\\b)";
    private static final String ENGLISH_WORD = NO_ENGLISH_NAME + "\\p{Lu}[\\p{L}'-]{0,20}\\.?";
    private static final String ENGLISH_TITLE = "(?:(?:Mr|Ms|Mrs|Miss|Mdm|Dr)\\.? )?";
    private static final String FULL_NAME =
            "(" + ENGLISH_TITLE + ENGLISH_WORD + "(?: (?:" + ENGLISH_WORD + "|van|de|der|von|bin|binti|al|da)){1,4})";
    private static final Pattern SIGNED_ENGLISH = Pattern.compile(
            "(?m)^[ ]*(?i:(?:(?:many|with|best|kind(?:est)?|warm(?:est)?) )*(?:regards|rgds|wishes|thanks|cheers|respect)|br|(?:thank you|thanks)(?: (?:& regards|and regards|in advance|a lot|again|very much))?"
                    + "|sincerely(?: yours)?|yours(?: (?:sincerely|faithfully|truly|respectfully))?|respectfully(?: yours)?|faithfully|signed)[,.!: ]*\\s*"
                    + "(" + ENGLISH_TITLE + ENGLISH_WORD + "(?: (?:" + ENGLISH_WORD
                    + "|van|de|der|von|bin|binti|al|da)){0,4})(?=[ ]*(?:$|[\\n,(/|+\\d]))");
    private static final Pattern DASHED_ENGLISH =
            Pattern.compile("(?m)^[ ]*[-–—]{1,2}\\s*" + FULL_NAME + "(?=[ ]*(?:$|[\\n,(/|+\\d]))");
    private static final Pattern INTRODUCED_ENGLISH = Pattern.compile("(?i:my name is|my name's|i am|i'm|this is)[ ]+"
            + FULL_NAME + "(?=[ ]*(?:[\\n,.(;-]|$| and | here\\b| from\\b))");
    private static final Pattern NAMED_ENGLISH =
            Pattern.compile("(?i:my name is|my name's)[ ]+(" + ENGLISH_WORD + ")(?=[ ]*(?:[\\n,.(;-]|$| and ))");
    private static final Pattern HAN_NAME = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern TITLED = Pattern.compile(".*" + TITLE);
    private static final Pattern REMARK = Pattern.compile("\\((?:姓(\\p{IsHan}{1,2}))?[^()]*\\)$");
    private static final Pattern ABBREVIATED = Pattern.compile("(\\p{Lu})\\.? (\\p{Lu}[\\p{L}'-]+)");

    private PersonNames() {}

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

    /** Without blanks inside a name of Chinese characters and without a remark in brackets behind it. */
    static String normalised(String raw) {
        String stripped = FoldedText.halfWidth(raw).strip().replaceAll("\\s+", " ");
        Matcher remark = REMARK.matcher(stripped);
        if (remark.find() && remark.start() > 0) {
            String surname = remark.group(1);
            stripped = surname == null ? stripped.substring(0, remark.start()).strip() : surname;
        }
        String joined = stripped.replace(" ", "");
        return HAN_NAME.matcher(joined).matches() ? joined : stripped;
    }

    /** The name in the words, null when nobody gives one. */
    static @Nullable String in(String words) {
        String text = FoldedText.halfWidth(words).replaceAll("(?m)^( *\\p{IsHan}) (\\p{IsHan}) *$", "$1$2");
        return java.util.stream.Stream.<@Nullable String>of(
                        first(REPRESENTED, text),
                        last(SIGNATURE, text),
                        first(INTRODUCED, text),
                        last(SIGNED_ENGLISH, text),
                        last(DASHED_ENGLISH, text),
                        last(INTRODUCED_ENGLISH, text),
                        last(NAMED_ENGLISH, text),
                        last(NICKNAME, text),
                        last(ONLY_SURNAME, text))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether it is another who writes for the customer. */
    static boolean isRepresented(String words) {
        return first(REPRESENTED, FoldedText.halfWidth(words)) != null;
    }

    /** Whether the signed name tells more than the one a mail client shows. */
    static boolean isFuller(String signed, String shown) {
        return HAN_NAME.matcher(signed).matches()
                && !TITLED.matcher(signed).matches()
                && (!HAN_NAME.matcher(shown).matches()
                        || TITLED.matcher(shown).matches()
                        || (signed.contains(shown) && signed.length() > shown.length()));
    }

    private static @Nullable String first(List<Pattern> patterns, String text) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        String last = null;
        while (matcher.find()) {
            last = matcher.group(1).strip();
        }
        return last;
    }
}
