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
    static final String TITLE = "(?:先生|女士|小姐|太太|师傅|老师)";
    /** Words and places that begin like a name. */
    private static final String NO_NAME =
            "(?!谢谢|多谢|感谢|谢意|安全|安好|安康|平安|祝|高兴|高速|高度|高工资|万分|万一|何时|何地|何况|时间|时候|车[主牌辆子险架次窗机身门灯漆顶尾头座衣贴膜内外费况位友队损祸库间价站]|应[收付该当交急有]|房[贷租产屋子间]|毛坯|于此|于是|方便|方法|严重|严肃|温馨|和气|和谐|明白|明天|明年"
                    + "|满意|全部|全家|全体|全款|都是|都没|毕竟|简单|简直|关于|相关|应该|连续|连车|白天|路人|国庆|强烈|强制|毛病|计算|常客|常年|古稀|左右|前台|双方|广大|党员|石油|金融|单位|边上|水平|老师"
                    + "|解决|解释|费用|项目|贺词|农民|干部|华人|成年|成功|居民|司机|家长|从来|从未|程序|田间|幸|孕妇|乐意|乐观|阳光|温暖|和平|师傅|商量|商家|管理|成都|苏州|江苏|广州|广东|海南|惠州|安徽|云南|贵州|宁波|温州|常州|徐州|杭州|郑州|金华|福建|周[一二三四五六日末]|在下|客户|用户|不"
                    // the heading of a number (单号, 金额, 车型), a place (白云区)
                    + "|\\p{IsHan}{1,2}[号號码碼额額价價型费費址牌店區区市县縣街站村厂廠])";

    private static final String NAME =
            NO_NAME + SURNAME + "(?:[*某]{1,2}|\\p{IsHan}(?:(?![谨敬拜叩恭手]?[上启书呈](?: |$))\\p{IsHan})?)";
    static final String SIGNED_NAME = "(" + NO_NAME + SURNAME + TITLE + "|" + NAME + ")";
    private static final String BEHIND = "(?=[,。;、. (\\n!]|$)";
    private static final String CLIENT = "(?:客户|当事人|委托人|雇主)?";
    private static final List<Pattern> REPRESENTED = List.of(
            Pattern.compile("(?:受|接受)" + CLIENT + "(" + NAME + "?)" + TITLE + "?(?:的|之)?委托"),
            Pattern.compile("(?:代表|代理|替)(?:我的|本所|我方)?(?:客户|当事人|委托人|雇主)(" + NAME + "?)" + TITLE + "?" + BEHIND),
            Pattern.compile("(?i:\\b(?:my|our) client,? |\\bI (?:act|am acting) for |\\bon behalf of (?:my client,? )?)"
                    + "(?:(?:Mr|Ms|Mrs|Miss|Dr)\\.? )?(\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+){1,3})"));
    /** In the note of a colleague: "客户刘女士来电", "customer Mr Trent called". */
    private static final List<Pattern> TOLD = List.of(
            Pattern.compile("(?:客户|车主|顾客|用户|会员|机主)[: ]?(" + SURNAME + TITLE + "|" + NAME + "(?:" + TITLE
                    + ")?)(?=[,(]? ?(?:今[天早日]|昨[天日]|上午|下午|刚)?(?:来电|致电|打来|来店|到店|来访|反映|反馈|投诉|称|表示|要求|说))"),
            Pattern.compile(
                    "(?i:\\b(?:customer|client|owner|caller)),? (?:(?:Mr|Ms|Mrs|Miss|Dr)\\.? )?"
                            + "(\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+){0,2}),? (?:called|rang|phoned|came in|walked in|says|said|states|stated|reports|reported|complains|complained)\\b"));

    private static final Pattern CALLED = Pattern.compile(
            "(?m)^(?:Mr|Mrs|Ms|Miss|Dr)\\.? (\\p{Lu}[\\p{L}'-]{1,30}(?: \\p{Lu}[\\p{L}'-]{1,30})?)(?: \\([^)\\n]{1,60}\\))?,? (?:was here|came in|came by|stopped by|called|rang|phoned|walked in)\\b");
    private static final List<Pattern> INTRODUCED = List.of(
            Pattern.compile("我姓" + SURNAME + "[, ]{1,2}(?:我?叫)?(" + NAME + ")" + BEHIND),
            Pattern.compile(
                    "(?:我叫|我名叫|我的名字(?:是|叫)|我名字(?:是|叫)|我[是係](?:车主|車主|机主|业主|客户|用户|顾客)?|(?<![为因])本人(?!的)(?:系|是|叫)?|[敝鄙]人"
                            + "|(?:姓名|客户|投诉人|车主|联系人):|联系人|投诉人[是为]?|我[是係][^。!?\\n]{1,30}(?:客户|车主|用户|顾客))[ ]?(" + NAME
                            + ")" + BEHIND));
    /** A full stop does not stand behind the name in "我奶奶米桂英九月底写过信": two characters, or three that do not go on so. */
    private static final Pattern RELATIVE = Pattern.compile(
            "我(?:的|家)?(?:奶奶|爷爷|外婆|外公|姥姥|姥爷|爸爸?|妈妈?|父亲|母亲|岳父|岳母|公公|婆婆|爱人|老公|老婆|丈夫|妻子|先生|太太|儿子|女儿|哥哥?|姐姐?|弟弟|妹妹)(?:叫|名叫|[, ])?("
                    + NO_NAME + SURNAME + "\\p{IsHan}(?:(?![昨今前上下去来在给说写打也就都是被把到开买的和跟要想因为一二三四五六七八九十])\\p{IsHan})?)");

    private static final Pattern ONLY_SURNAME = Pattern.compile("(?:我|敝|免贵|小|[本敝鄙]人)姓(" + SURNAME + ")");
    private static final Pattern NICKNAME =
            Pattern.compile("(?m)^[ —–~-]*([小老](?!师|板|家|人|王八|公|婆|铁)" + SURNAME + ") *$");
    private static final Pattern HAN_NAME = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern WITHHELD = Pattern.compile(
            "(?i)(?:没有?|未|不|不愿|不肯|拒绝|不想|无)(?:意)?(?:透露|留下?|提供|告知|报|说)(?:姓?名|姓|名字|称呼)|匿名|无名氏|^(?:姓名)?不详$|\\b(?:anonymous|withheld|not given|no name|name unknown)\\b");
    private static final Pattern SURNAME_ALONE = Pattern.compile(SURNAME);
    private static final Pattern BEGINS_AS_NAME = Pattern.compile(SURNAME);
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

    /** Whether it says that nobody gave a name. */
    static boolean isWithheld(String shown) {
        return WITHHELD.matcher(FoldedText.halfWidth(shown)).find();
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
                        first(TOLD, text),
                        first(List.of(CALLED), text),
                        ChineseSignature.in(text),
                        first(INTRODUCED, text),
                        EnglishSignature.in(text),
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

    /** The relative of whose matter the words tell, null when they name none. */
    static @Nullable String relativeIn(String words) {
        Matcher named = RELATIVE.matcher(FoldedText.halfWidth(words));
        return named.find() && DictionaryWords.firstLength(named.group(1)) < 2 ? named.group(1) : null;
    }

    /** Whether the signed name tells more than the one a mail client shows. */
    static boolean isFuller(String signed, String shown) {
        if (SURNAME_ALONE.matcher(signed).matches()) {
            return HAN_NAME.matcher(shown).matches()
                    && !BEGINS_AS_NAME.matcher(shown).lookingAt();
        }
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
