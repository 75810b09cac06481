package org.complainthub.matching.evidence;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.complainthub.complaint.Narrative;

/** How much two texts share in pairs of neighbouring characters, in Latin letters in groups of four (Dice coefficient). */
final class TextSimilarity {

    private static final int READ = 3000;
    private static final int TOO_SHORT = 12;
    private static final int CHINESE_PIECE = 2;
    private static final int LATIN_PIECE = 4;

    private TextSimilarity() {}

    /** 0 nothing to 1 everything; 0 when one of them is too short to tell. */
    static double of(Narrative one, Narrative other) {
        boolean twoScripts = !one.language().equals(other.language());
        Set<String> a = pieces(one.customerWords(), twoScripts);
        Set<String> b = pieces(other.customerWords(), twoScripts);
        if (a.size() < TOO_SHORT || b.size() < TOO_SHORT) {
            return 0;
        }
        long shared = a.stream().filter(b::contains).count();
        return 2.0 * shared / (a.size() + b.size());
    }

    private static Set<String> pieces(String text, boolean simplify) {
        String head = text.length() > READ ? text.substring(0, READ) : text;
        String plain = Normalizer.normalize(head, Normalizer.Form.NFKC);
        String folded = (simplify ? ZhConverterUtil.toSimple(plain) : plain)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        Set<String> pieces = new HashSet<>();
        int length = folded.codePoints().anyMatch(Character::isIdeographic) ? CHINESE_PIECE : LATIN_PIECE;
        for (int i = 0; i + length <= folded.length(); i++) {
            pieces.add(folded.substring(i, i + length));
        }
        return pieces;
    }
}
