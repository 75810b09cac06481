package org.complainthub.matching.evidence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.identity.Memoized;

/** Given that person or car agree: is it the same matter? */
public final class SameMatter {

    private static final int READ = 5000;
    private static final Pattern SETTLED = Pattern.compile(
            "(?<![没沒未不無无]|[没沒]有|能|等|才)(已经?|已經|都|算是)?(解决|解決|处理|處理)(好了|完了|了|完毕|完畢)"
                    + "|(?<![没沒未不無无才]|[没沒]有|还没)(弄|办|辦|搞|补|喷|噴)好了|(办|辦|处理|處理|解决|解決)得(很|挺|非常|真|都)?(好|漂亮|满意|滿意|妥当|圆满)|(可以|已经?)结案|结案吧"
                    + "|已(经)?(原路)?(全额|如数)?退(回|还|款|到账)|不(要|用|必)再提|别再提|到此为止|画上?句号|(钱|款|赔偿)(都|已经?|也|全)收到了"
                    // whoever says that he turns to another matter
                    + "|(这次|这回|今天|此次|本次|现在)(是|想|要|来|我)?(说|讲|写|反映|投诉|问)?(点|个|的|的是)?(别的|另外?一(件|个|桩|码)|其他的?事|其它的?事|新的?(问题|事情|情况))|(另|别)(外)?一(件|桩|码)事|(跟|和|与)(上次|上回|之前|以前|前面)(的)?(那(件|个|次))?(事|投诉|问题)?(没有?关系|无关|不是一回事)"
                    + "|\\b(?<!not )(a|an|about|is|one) (different|separate|unrelated) (matter|issue|subject|topic|complaint)\\b|\\bnothing to do with (my|the|our) (last|earlier|previous|first|other)\\b"
                    + "|\\bthank(s| you)( very much| so much)? for (sorting|resolving|settling|fixing|putting right|the refund)\\b|\\b(chapter|matter|case) is (now )?closed\\b|\\byou (can|may) close (it|that|the)\\b|\\b(been|was|is now) (put right|dealt with|paid back)\\b"
                    + "|已经?(解决|处理|结案|退款|办妥)|已經(解決|處理|結案|退款|辦妥)(?![过過了]*[两兩二三四五六七八九几幾0-9]+[次回遍])|已经?退了|已經退了|翻篇|(?<![不没沒])了了(?![解吧])|结案了|結案了|了结了|退款收到|钱收到了|退款到账"
                    + "|\\b(?<!not |n't |never )(been|was|were|is|now|got|all|fully) (settled|resolved|sorted|closed|refunded|fixed|received in full)\\b"
                    + "|\\brefund (is |was |has been )?(received|arrived|in my account)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Memoized<Complaint, Boolean> SAYS_SETTLED = new Memoized<>(SameMatter::readSettled);

    private SameMatter() {}

    /**
     * Why it is the same matter; empty when it is another one.
     *
     * @param matter the earlier receipts of one file
     * @param closed whether the earlier matter is closed
     */
    public static Optional<String> reason(Complaint now, List<Complaint> matter, boolean closed) {
        boolean settled = saysSettled(now);
        boolean back = now.problem().recurrent() && matter.stream().anyMatch(e -> Categories.share(now, e));
        if (settled && !back && !now.problem().complainedBefore()) {
            return Optional.empty();
        }
        Rule refers = (complaint, earlier) -> !closed && !settled && refers(complaint, earlier);
        Rule waits = (complaint, earlier) -> !closed && Categories.followsFromRepair(complaint, earlier);
        return Stream.of(
                        found("same repair order", now, matter, CarRules::sameRepairOrder),
                        found("names the repair order", now, matter, CarRules::namesRepairOrder),
                        found("categories agree", now, matter, Categories::agree),
                        found("same day of the event", now, matter, CircumstanceRules::sameDay),
                        found("refers to the earlier receipt", now, matter, refers),
                        found("complains about the handling", now, matter, SameMatter::onlyHandling),
                        found("waits for the repair", now, matter, waits))
                .filter(reason -> !reason.isEmpty())
                .findFirst();
    }

    @FunctionalInterface
    private interface Rule {
        boolean speaksFor(Complaint now, Complaint earlier);
    }

    private static String found(String reason, Complaint now, List<Complaint> matter, Rule rule) {
        return matter.stream().anyMatch(earlier -> rule.speaksFor(now, earlier)) ? reason : "";
    }

    /** Whether the customer says that the earlier matter is over. */
    public static boolean saysSettled(Complaint complaint) {
        return SAYS_SETTLED.apply(complaint);
    }

    private static boolean readSettled(Complaint complaint) {
        String words = complaint.text().customerWords();
        return SETTLED.matcher(words.length() > READ ? words.substring(0, READ) : words)
                .find();
    }

    private static boolean refers(Complaint now, Complaint earlier) {
        return ReferenceRules.answers(now, earlier)
                || ReferenceRules.namesFile(now, earlier)
                || ReferenceRules.namesNumber(now, earlier)
                || ReferenceRules.referenceNumber(now, earlier) != null
                || ReferenceRules.provesFile(now, earlier);
    }

    private static boolean onlyHandling(Complaint now, Complaint earlier) {
        boolean about = Categories.onlyAsks(now) || (now.problem().complainedBefore() && Categories.onlyHandling(now));
        return about && !Categories.onlyHandling(earlier);
    }
}
