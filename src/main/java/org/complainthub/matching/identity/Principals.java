package org.complainthub.matching.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Complaint;
import org.jspecify.annotations.Nullable;

/** For whom somebody else writes: a lawyer for his client, a wife for her husband. */
public final class Principals {

    private static final int READ = 1500;
    private static final int MOST = 3;
    private static final String RELATIVE = "爱人|老公|老婆|丈夫|妻子|先生|太太|儿子|女儿|父亲|母亲|爸爸|妈妈|家属|家人|朋友|律师|代理人";
    private static final Pattern CHINESE =
            Pattern.compile("(?:受|接受)\\s?(\\p{IsHan}{2,4}?)\\s?(?:先生|女士|小姐)?\\s?(?:的)?委[托託]"
                    + "|委[托託]人\\s?(?:为|為|是|[:\\uFF1A])?\\s?(\\p{IsHan}{2,4}?)(?=先生|女士|小姐|[\\s,\\uFF0C\\u3002(\\uFF08]|$)"
                    + "|我[是系](\\p{IsHan}{2,4}?)的(?:" + RELATIVE + ")"
                    + "|(?:代|替|帮|幫)(?:我)?(?:" + RELATIVE + ")(\\p{IsHan}{2,4}?)(?=[\\s,\\uFF0C\\u3002]|投[诉訴]|反映|[写寫])");
    private static final Pattern LATIN = Pattern.compile(
            "(?i:\\b(?:on behalf of|act(?:ing)? for|our client,?:?|my (?:husband|wife|father|mother)))"
                    + "[ ,:]{1,3}(?:(?i:our client)[ ,:]{1,3})?(?:(?:Mrs?|Ms|Miss|Dr)\\.? )?([A-Z][a-z]+(?: [A-Z][a-z]+){1,2})");

    private static final Memoized<Complaint, List<PersonName>> PRINCIPALS = new Memoized<>(Principals::read);

    private Principals() {}

    /** The full names of those for whom it speaks, empty when it speaks for its sender. */
    public static List<PersonName> of(Complaint complaint) {
        return PRINCIPALS.apply(complaint);
    }

    private static List<PersonName> read(Complaint complaint) {
        List<PersonName> principals = new ArrayList<>();
        add(principals, complaint.complainant().actingFor());
        String words = complaint.text().customerWords();
        String head = words.length() > READ ? words.substring(0, READ) : words;
        for (Pattern pattern : List.of(CHINESE, LATIN)) {
            Matcher matcher = pattern.matcher(head);
            while (matcher.find() && principals.size() < MOST) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    add(principals, matcher.group(group));
                }
            }
        }
        return List.copyOf(principals);
    }

    private static void add(List<PersonName> principals, @Nullable String text) {
        PersonName name = PersonName.of(text);
        if (name != null && name.isFull()) {
            principals.add(name);
        }
    }
}
