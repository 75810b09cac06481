package org.complainthub.matching.text;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;

/**
 * Does the customer speak of having told it before, and of what did not come of it? Only asked of a receipt whose matter
 * is known, so that words are enough which alone would not say that it is a second time.
 */
public final class EarlierContact {

    private static final int READ = 3000;
    private static final Pattern ONCE_MORE = Pattern.compile(
            "(?:二次|再次|再度|第[二三四五六]次|多次)(?:来电|來電|致电|致電|来函|來函|来信|來信|投诉|投訴|反映|上门|上門|进线|進線)|又(?:来电|來電|打来|打來)|第几回了"
                    + "|\\b(?:second|2nd|third|3rd|repeat(?:ed)?) (?:call|contact|letter|e-?mail|complaint|time (?:i|of))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TOLD = Pattern.compile(
            "(?:打|写|寫|发|發|说|說|反映|投诉|投訴|提)[过過了](?:[^\\p{Punct}\\s，。；！？]{0,6}(?:电话|電話|邮件|郵件|信|投诉|投訴|事|了))?"
                    + "|(?:给|給)(?:你们|你們|店里|贵司|贵店)[发發打写寫](?:[过過了])?(?:邮件|郵件|电话|電話|信)?"
                    + "|(?:电话|電話|邮件|郵件|信)(?:也|都|里|裡)?[^，。；！？\\n]{0,4}[打写寫发發说說][了过過得]"
                    + "|已(?:于|於)?[^，。；！？\\n]{0,12}(?:书面|書面|邮件|郵件|电话|電話|口头|口頭|反映|投诉|投訴|要求|提出)"
                    + "|(?:贵司|贵店|你们|你們|店[里内方]|店裡|店內|经销商|經銷商|对方|對方)[^，。；！？\\n]{0,8}(?:回复|回復|答复|答覆|复函|覆函|答应|答應|承诺|承諾)"
                    + "|(?:以|通过|通過|用)(?:电子|電子|书面|書面|挂号|掛號)?(?:邮件|郵件|信函|书面|書面|电话|電話|短信)(?:的?方式)?[^，。；！？\\n]{0,4}(?:要求|反映|投诉|投訴|提出|联系|聯繫|告知|申请)"
                    + "|\\b(?:as i (?:asked|wrote|said|told)|i (?:wrote|called|rang|e-?mailed|asked) (?:that|you|on|already|before|last)|your (?:reply|answer|letter|response))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_VAIN = Pattern.compile(
            "不(?:予)?(?:认可|認可|接受)|未(?:予|作|作出|给予|給予)?(?:答复|答覆|回复|回復|到|解决|解決|处理|處理|退|回)|没(?:有)?人|沒(?:有)?人|没(?:有)?一个|[没沒](?:有)?(?:接到|收到|等到|等来)|到今天|到现在|到現在|至今|仍(?:然)?(?:未|没|沒|旧|舊)|还(?:是|没|沒|在)|還(?:是|沒|在)"
                    + "|又(?:给|給|是|坏|壞|来|來|扣|不)|然后呢|然後呢|昨(?:天|晚)[^，。\\n]{0,4}又|再(?:不|整|没|沒)"
                    + "|\\b(?:still|nobody|no one|not been|hasn't|haven't|has passed|isn't good enough|do not accept|don't accept|again)\\b",
            Pattern.CASE_INSENSITIVE);

    /** The other side has answered, and the customer goes on. */
    private static final Pattern ANSWERED = Pattern.compile(
            "(?<![请請望求让讓催等])(?:商家|企业|企業|店[里内方]?|店[裡內]|贵[司店]|貴[司店]|你们|你們|被投[诉訴](?:人|单位|單位)|经销商|經銷商)"
                    + "[^，。；！？\\n]{0,6}(?:答复|答覆|回复|回復|解释|解釋|承认|承認|[只仅僅]同意)(?!我|一下|为|為|时间|時間)"
                    + "|解[释釋]是|口[头頭][称稱]|不用跟我解[释釋]"
                    + "|\\bdealer (?:says|said|claims|replied|answered)\\b|\\bonly offer(?:s|ed)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Something was done, and it did not help. */
    private static final Pattern DONE_IN_VAIN = Pattern.compile(
            "(?:修|换|換|做|抛光|拋光|返工|处理|處理|喷|噴|清理)(?:完|好|过|過|了|后|後|之后|之後|以后|以後)[^。！？\\n]{0,25}(?:还是|還是|还能|還能|又|仍|依旧|依舊|照样|照樣)"
                    + "|刚(?:给我)?(?:修|换|做)完?[^。\\n]{0,25}(?:没问题|好了)"
                    + "|[两兩二三四五六2-6]次(?:维修|維修|返修|进店|進店|修理)[^。\\n]{0,6}(?:仍|还|還|未|没|沒|又)"
                    + "|修(?:了|过|過)?[两兩二三四五六2-6]次[^。\\n]{0,10}(?:仍|还|還|未|没|沒|不)"
                    + "|\\b(?:after|since) (?:the|your|its) (?:\\w+ )?(?:repair|fix|rework|replacement)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_WRITING = Pattern.compile(
            "(?:邮件|郵件|邮箱|郵箱|信|函|材料|留言|书面|書面)[^，。；！？\\n]{0,6}(?:[写寫发發寄说說提][了过過得的]?|里|裡)|(?:写|寫|发|發|寄)[了过過](?:[^，。；！？\\n]{0,4})(?:邮件|郵件|信|函)"
                    + "|\\bin writing\\b|\\bi (?:have |had )?(?:wrote|written|e-?mailed)\\b|\\b(?:in )?my (?:e-?mail|letter|mail)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BY_PHONE = Pattern.compile(
            "(?:电话|電話)[^，。；！？\\n]{0,4}[打说說讲講][了过過得]|打[了过過](?:[^，。；！？\\n]{0,4})(?:电话|電話|热线|熱線|400)"
                    + "|\\bi (?:have |had )?(?:called|rang|rung|phoned|telephoned)\\b|\\bon the phone\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Set<Channel> WRITTEN = Set.of(Channel.MAIL, Channel.LETTER);
    private static final Set<Channel> SPOKEN = Set.of(Channel.CALLBACK, Channel.OEM);

    private EarlierContact() {}

    /** Whether it says to have told it by the way on which the earlier receipt came. */
    public static boolean isNamed(Complaint complaint, Complaint earlier) {
        String head = head(complaint);
        return (WRITTEN.contains(earlier.channel()) && IN_WRITING.matcher(head).find())
                || (SPOKEN.contains(earlier.channel()) && BY_PHONE.matcher(head).find());
    }

    /** Whether it says so. */
    public static boolean isReproached(Complaint complaint) {
        String head = head(complaint);
        return Stream.of(ONCE_MORE, ANSWERED, DONE_IN_VAIN)
                        .anyMatch(pattern -> pattern.matcher(head).find())
                || (TOLD.matcher(head).find() && IN_VAIN.matcher(head).find());
    }

    private static String head(Complaint complaint) {
        String words = complaint.text().customerWords();
        return words.length() > READ ? words.substring(0, READ) : words;
    }
}
