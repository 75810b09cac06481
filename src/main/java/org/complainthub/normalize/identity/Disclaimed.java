package org.complainthub.normalize.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Keys that the writer takes back, "not 139…, sorry, 138…", names as out of use or as those of somebody else. */
final class Disclaimed {

    private static final int BEFORE = 28;
    private static final int AFTER = 24;
    private static final Pattern DENIED = Pattern.compile(
            "(?i)(?:不是|并非|而非|(?:旧|老|原来的?|以前的?|错)(?:号码?|手机号?|电话|车牌号?)|\\bnot|instead of|\\bold (?:number|phone|plate)(?: (?:is|was))?)[是为: ]{0,3}$");
    private static final Pattern SOMEBODY_ELSES = Pattern.compile(
            "(?i)(?:邻居|朋友|同事|对方|别人|别的车主|其他车主|\\b(?:neighbou?r|friend|colleague|other (?:driver|owner|car)|somebody else|another (?:customer|owner|car)))[^，,。;；.\\n]{0,12}$");
    private static final Pattern TAKEN_BACK = Pattern.compile(
            "(?i)^[ ,，.。?？!…—-]{0,4}(?:不对|错了|[说写打输]错|哦?不[,，是]|no,? |sorry|scratch that|i mean|correction|wait\\b)"
                    + "|^[^。;；\\n\\d]{0,8}(?:停机|停用|注销|空号|打不通|不用了|no longer)");

    private Disclaimed() {}

    /** The hits in the order in which to believe them: as they stand, those taken back and those of others at the end. */
    static List<MatchResult> last(List<MatchResult> hits, String text) {
        List<MatchResult> believed = new ArrayList<>(hits);
        Collections.sort(
                believed,
                (one, other) ->
                        Boolean.compare(isIn(text, one.start(), one.end()), isIn(text, other.start(), other.end())));
        return believed;
    }

    private static boolean isIn(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - BEFORE), start);
        return DENIED.matcher(before).find()
                || SOMEBODY_ELSES.matcher(before).find()
                || TAKEN_BACK
                        .matcher(text.substring(end, Math.min(text.length(), end + AFTER)))
                        .find();
    }
}
