package org.complainthub.matching.evidence;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.identity.Memoized;

/**
 * What a customer says of the matter of which he wrote before: that it is over, or that he turns to another one. Who is
 * heard so wrongly gets a file of his own that is linked to the other; who is not heard has his new matter taken for
 * the old one.
 */
final class EarlierMatter {

    private static final int READ = 5000;
    /** Not yet, or only somebody's word. */
    private static final String NOT = "(?<![没沒未不無无才]|[没沒]有|还没|还未|尚未|至今未)(?<!(说|說|称|稱|讲|告诉我|通知我)[^。！!，,]{0,6})";
    /** And it lasted. */
    private static final String LASTS = "(?![^。！!]{0,15}(结果|但|可是|还是|又|仍|却|没过|不到|没几))";

    private static final List<String> OVER = List.of(
            "(?<![没沒未不無无]|[没沒]有|能|等|才)(已经?|已經|都|算是)?(解决|解決|处理|處理)(好了|完了|了|完毕|完畢)",
            "已经?(解决|处理|结案|退款|办妥)|已經(解決|處理|結案|退款|辦妥)(?![过過了]*[两兩二三四五六七八九几幾0-9]+[次回遍])",
            "已经?退了|已經退了|翻篇|(?<![不没])了了(?![解吧])|结案了|結案了|了结了|退款收到|钱收到了|退款到账",
            NOT + "((弄|办|辦|搞|补|喷|噴)好了|已(经)?(原路)?(全额|如数)?退(回|还|款|到账))" + LASTS,
            NOT + "(办|辦|处理|處理|解决|解決)得(很|挺|非常|真|都)?(好|漂亮|爽快|满意|滿意|妥当|圆满)",
            NOT + "(元|块|钱|款|笔|赔偿|\\d)(早就|早|都|已经?|也|全)(收到|到账|退到|退给我|退回来)了?" + LASTS,
            NOT + "的?(事|问题)(情|儿)?(已经?|都|也)?(给)?(重开|补开|重新开|开好|换好|改好|修好|补上|寄到|收到|说清楚?)了" + LASTS,
            "(可以|已经?)(结案|销号|销案|揭过)|结案吧|两清了|不(要|用|必)?再?提了|别再提|到此为止|画上?句号|此事(圆满|已了|已毕)",
            "\\b(?<!not |n't |never |nothing has |nothing had |yet to |hardly )(been|was|were|is|now|got|all|fully) (all )?(settled|resolved|sorted|closed|shut|refunded|fixed|received in full|put right|dealt with|paid back)\\b",
            "\\brefund (is |was |has been )?(received|arrived|in my account)\\b",
            "\\b(money|refund|amount|sum|\\d+)( has| have)? (reached|arrived|landed|come back|is back|came back)\\b",
            "\\b(chapter|matter|case) (is )?(now )?(closed|shut|settled)\\b|\\bconsider (that|it|the matter) (closed|settled|done|resolved)\\b|\\byou (can|may) close (it|that|the)\\b",
            "(那|这|那件|这件)(个|桩)?事(儿|情)?(就|也|都|已经?)?过去了|一笔勾销",
            "\\bdone and dusted\\b|\\b(that|this) (one|matter|bit)('s| is) (all )?(done|behind us|water under)",
            "\\b(nothing|no issues?|no complaints?) (outstanding|left|open|pending|more)\\b",
            "\\bthank(s| you)( very much| so much)? for (sorting|resolving|settling|fixing|putting right|(the|your) (\\w+ )?refund)\\b");

    private static final List<String> ANOTHER = List.of(
            "(这次|这回|今天|此次|本次|现在)(是|想|要|来|我)?(说|讲|写|反映|投诉|问)?(点|个|的|的是)?(别的|另外?一(件|个|桩|码)|其他的?事|其它的?事|新的?(问题|事情|情况))",
            "(另|别)(外)?(有|说|讲)?一(件|桩|码)事|另有一(件|桩|事)|今另有|换(个|一个)(话题|事)|要(讲|说|反映|问)的是(另|别)",
            "(另外?|又)(有)?(反映|反應|投诉|投訴|诉|訴|提)(一|：|:|今|昨|的是|上午|下午)",
            "\\b(different|separate|another) (thing|matter|issue|story|problem) (altogether|entirely|completely|this time|now|today)\\b",
            "(跟|和|与|與)(上次|上回|之前|以前|前面|前次|那|此前)[^。，,]{0,8}(没有?关系|无关|無關|无涉|不相干|两码事|不是一回事)",
            "\\b(?<!not )(a|an|about|is|one|on) (different|separate|unrelated|completely different) (matter|issue|subject|topic|complaint|thing|problem|question|note|story)\\b",
            "\\b(is|concerns|about|write about|writing about) something (else|different|new)\\b|\\bon another (subject|matter|note|front)\\b",
            "\\b(nothing to do with|not (connected|related) (to|with)|unrelated to) (that|my|the|our) (last|earlier|previous|first|other|old)\\b");

    private static final Pattern SAYS = Pattern.compile(
            Stream.concat(OVER.stream(), ANOTHER.stream())
                    .reduce((a, b) -> a + "|" + b)
                    .orElseThrow(),
            Pattern.CASE_INSENSITIVE);
    private static final Memoized<Complaint, Boolean> IS_OVER = new Memoized<>(EarlierMatter::read);

    private EarlierMatter() {}

    static boolean isOver(Complaint complaint) {
        return IS_OVER.apply(complaint);
    }

    private static boolean read(Complaint complaint) {
        String words = complaint.text().customerWords();
        return SAYS.matcher(words.length() > READ ? words.substring(0, READ) : words)
                .find();
    }
}
