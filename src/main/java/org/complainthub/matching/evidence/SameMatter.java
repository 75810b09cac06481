package org.complainthub.matching.evidence;

import java.util.Optional;
import java.util.regex.Pattern;
import org.complainthub.complaint.Complaint;

/** Given that person or car agree: is it the same matter? */
public final class SameMatter {

    private static final int READ = 5000;
    private static final Pattern SETTLED = Pattern.compile(
            "(?<![没沒未不無无]|[没沒]有|能|等|才)(已经?|已經|都|算是)?(解决|解決|处理|處理)(好了|完了|了|完毕|完畢)"
                    + "|已经?(解决|处理|结案|退款|办妥)|已經(解決|處理|結案|退款|辦妥)|结案了|結案了|了结了|退款收到|钱收到了|退款到账"
                    + "|\\b(?<!not |n't |never )(been|was|were|is|now|got|all|fully) (settled|resolved|sorted|closed|refunded|fixed)\\b",
            Pattern.CASE_INSENSITIVE);

    private SameMatter() {}

    /**
     * Why it is the same matter; empty when it is another one.
     *
     * @param closed whether the earlier matter is closed
     */
    public static Optional<String> reason(Complaint now, Complaint earlier, boolean closed) {
        if (CarRules.sameRepairOrder(now, earlier)) {
            return Optional.of("same repair order");
        }
        if (Categories.agree(now, earlier)) {
            return Optional.of("categories agree");
        }
        if (refers(now, earlier) && !closed && !saysSettled(now)) {
            return Optional.of("refers to the earlier receipt");
        }
        return now.problem().complainedBefore() && onlyHandling(now, earlier)
                ? Optional.of("complains about the handling")
                : Optional.empty();
    }

    static boolean saysSettled(Complaint complaint) {
        String words = complaint.text().customerWords();
        return SETTLED.matcher(words.length() > READ ? words.substring(0, READ) : words)
                .find();
    }

    private static boolean refers(Complaint now, Complaint earlier) {
        return ReferenceRules.answers(now, earlier)
                || ReferenceRules.namesFile(now, earlier)
                || ReferenceRules.referenceNumber(now, earlier).weight() > 0;
    }

    private static boolean onlyHandling(Complaint now, Complaint earlier) {
        return Categories.onlyHandling(now) && !Categories.onlyHandling(earlier);
    }
}
