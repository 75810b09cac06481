package org.complainthub.matching.text;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Narrative;
import org.complainthub.matching.identity.Memoized;

/**
 * How much two texts share (cosine of their sets): in Chinese pairs of neighbouring characters, in Latin letters the
 * beginnings of words that are not common, alone and with their neighbour.
 */
public final class TextSimilarity {

    private static final int READ = 3000;
    private static final int TOO_SHORT = 12;
    private static final int STEM = 6;
    private static final int CHINESE_SHARE = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{N}]{3,}");

    private static final Memoized<Narrative, Set<String>> PIECES =
            new Memoized<>(text -> pieces(text.customerWords(), false));
    private static final Memoized<Narrative, Set<String>> SIMPLIFIED =
            new Memoized<>(text -> pieces(text.customerWords(), true));

    private TextSimilarity() {}

    /** 0 nothing to 1 everything; 0 when one of them is too short to tell. */
    public static double of(Narrative one, Narrative other) {
        Memoized<Narrative, Set<String>> pieces = one.language().equals(other.language()) ? PIECES : SIMPLIFIED;
        Set<String> a = pieces.apply(one);
        Set<String> b = pieces.apply(other);
        if (a.size() < TOO_SHORT || b.size() < TOO_SHORT) {
            return 0;
        }
        long shared = a.stream().filter(b::contains).count();
        return shared / Math.sqrt((double) a.size() * b.size());
    }

    private static Set<String> pieces(String text, boolean simplify) {
        String head = text.length() > READ ? text.substring(0, READ) : text;
        String plain = Normalizer.normalize(head, Normalizer.Form.NFKC);
        String folded = (simplify ? ZhConverterUtil.toSimple(plain) : plain).toLowerCase(Locale.ROOT);
        return isChinese(folded) ? pairs(folded) : stems(folded);
    }

    /** An English text may name a Chinese plate, store or person. */
    private static boolean isChinese(String folded) {
        long letters = folded.codePoints().filter(Character::isLetter).count();
        return folded.codePoints().filter(Character::isIdeographic).count() * CHINESE_SHARE > letters;
    }

    private static Set<String> pairs(String folded) {
        String characters = folded.replaceAll("[^\\p{L}\\p{N}]", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= characters.length(); i++) {
            pairs.add(characters.substring(i, i + 2));
        }
        return pairs;
    }

    private static Set<String> stems(String folded) {
        Set<String> stems = new HashSet<>();
        String before = "";
        for (Matcher word = WORD.matcher(folded); word.find(); ) {
            if (!CommonWords.contains(word.group())) {
                String stem = word.group().substring(0, Math.min(word.group().length(), STEM));
                stems.add(stem);
                stems.add(before + " " + stem);
                before = stem;
            }
        }
        return stems;
    }
}
