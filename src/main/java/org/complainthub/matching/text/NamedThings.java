package org.complainthub.matching.text;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.identity.Memoized;

/**
 * How far two texts speak of the same things: of neighbouring characters, or longer Latin words, those that are no
 * grammar, measured by the shorter text. A short answer thus fits a long letter, which the likeness of whole texts misses.
 */
public final class NamedThings {

    /** Fewer are chance. */
    private static final int FEWEST_SHARED = 2;

    private static final int TOO_SHORT = 4;
    private static final int READ = 3000;
    private static final double SHARE = 0.12;
    private static final double SHARE_OF_FEW = 0.2;

    private static final Pattern LATIN_WORD = Pattern.compile("[a-z]{5,}");
    private static final String GRAMMAR = "的了我你他她它们是在有不没就都也说到去来给一二三四五六七八九十两几个这那什么怎时候店车还又再把被让要会能可以吗呢吧啊呀哦和跟与或但而且因为所以如果"
            + "上下里外前后中大小多少好很太更最过着得地之其年月日号天点分钟元块请您贵司先生女士客户电话投诉反映工单登记";

    private static final Memoized<Complaint, Set<String>> THINGS =
            new Memoized<>(complaint -> things(complaint.text().customerWords()));

    private NamedThings() {}

    public static boolean areShared(Complaint one, Complaint other) {
        Set<String> a = new HashSet<>(THINGS.apply(one));
        Set<String> b = new HashSet<>(THINGS.apply(other));
        Set<String> known = known(one);
        known.addAll(known(other));
        a.removeAll(known);
        b.removeAll(known);
        int fewest = Math.min(a.size(), b.size());
        if (fewest < TOO_SHORT) {
            return false;
        }
        long shared = a.stream().filter(b::contains).count();
        double share = (double) shared / fewest;
        return shared > FEWEST_SHARED ? share >= SHARE : shared == FEWEST_SHARED && share >= SHARE_OF_FEW;
    }

    /** What is compared elsewhere: customer, store and model. */
    private static Set<String> known(Complaint complaint) {
        Set<String> known = new HashSet<>();
        Stream.of(
                        complaint.complainant().name(),
                        complaint.visit().store(),
                        complaint.vehicle().model())
                .filter(Objects::nonNull)
                .forEach(name -> known.addAll(things(name)));
        return known;
    }

    private static Set<String> things(String words) {
        String head = words.length() > READ ? words.substring(0, READ) : words;
        String plain = ZhConverterUtil.toSimple(Normalizer.normalize(head, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT);
        Set<String> things = new HashSet<>();
        for (int i = 0; i + 1 < plain.length(); i++) {
            if (isTelling(plain.charAt(i)) && isTelling(plain.charAt(i + 1))) {
                things.add(plain.substring(i, i + 2));
            }
        }
        for (Matcher word = LATIN_WORD.matcher(plain); word.find(); ) {
            if (!CommonWords.contains(word.group())) {
                things.add(word.group());
            }
        }
        return things;
    }

    private static boolean isTelling(char character) {
        return Character.isIdeographic(character) && GRAMMAR.indexOf(character) < 0;
    }
}
