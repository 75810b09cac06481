package org.complainthub.matching.evidence;

import java.util.regex.Pattern;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.identity.Memoized;

/** Whether somebody of another name says that he has the car from somebody else: what that one complained of is not his. */
public final class NewOwner {

    private static final int READ = 5000;
    private static final Pattern SAYS = Pattern.compile(
            "(上一?任|[前原])车主|[前原]車主|过户(到|给|至)我|過戶(到|給|至)我|转(手|让)给我|刚?接手(这|那|了这)[台辆部]"
                    + "|从[^，。！？,]{0,12}(手(里|上)|那里|那儿|那边)(买|盘|接)|(买|收)的?(是)?二手(车|的)?"
                    + "|\\b(previous|former|last|first|old) owner\\b|\\bchanged hands\\b|\\bnew owner\\b"
                    + "|\\b(bought|got|acquired|took over) (it|her|this|the car|this car|the vehicle) (used|second[- ]?hand|pre-?owned|privately|from)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Memoized<Complaint, Boolean> HAS_IT_FROM_ANOTHER = new Memoized<>(NewOwner::read);

    private NewOwner() {}

    /** Whether he speaks of a car that was another's before, and nothing says that he is the person of the matter. */
    public static boolean speaks(Complaint now, Evidence evidence) {
        return evidence.found(Agreement.NAME_OTHER)
                && !evidence.found(Agreement.PHONE_SAME, Agreement.EMAIL_SAME)
                && HAS_IT_FROM_ANOTHER.apply(now);
    }

    private static boolean read(Complaint complaint) {
        String words = complaint.text().customerWords();
        return SAYS.matcher(words.length() > READ ? words.substring(0, READ) : words)
                .find();
    }
}
