package org.complainthub.matching.evidence;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.complainthub.complaint.Narrative;

/** How much two texts share in pairs of neighbouring characters (Dice coefficient). */
final class TextSimilarity {

    private static final int READ = 3000;
    private static final int TOO_SHORT = 12;

    private TextSimilarity() {}

    /** 0 nothing to 1 everything; 0 when one of them is too short to tell. */
    static double of(Narrative one, Narrative other) {
        boolean twoScripts = !one.language().equals(other.language());
        Set<String> a = bigrams(one.customerWords(), twoScripts);
        Set<String> b = bigrams(other.customerWords(), twoScripts);
        if (a.size() < TOO_SHORT || b.size() < TOO_SHORT) {
            return 0;
        }
        long shared = a.stream().filter(b::contains).count();
        return 2.0 * shared / (a.size() + b.size());
    }

    private static Set<String> bigrams(String text, boolean simplify) {
        String head = text.length() > READ ? text.substring(0, READ) : text;
        String plain = Normalizer.normalize(head, Normalizer.Form.NFKC);
        String folded = (simplify ? ZhConverterUtil.toSimple(plain) : plain)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < folded.length(); i++) {
            pairs.add(folded.substring(i, i + 2));
        }
        return pairs;
    }
}
