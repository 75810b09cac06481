package org.complainthub.wording;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What many sets of expressions share that are looked for in the same texts: one look through a text tells all of them
 * what to try. It keeps what it saw of the texts of late.
 */
public final class PhraseIndex {

    private static final int TEXTS = 64;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private volatile @Nullable Lookup lookup;

    /** These, of which the first counts more than those behind it. */
    public synchronized Phrases phrases(List<Pattern> patterns) {
        int[] added = patterns.stream()
                .mapToInt(pattern -> numbers.computeIfAbsent(pattern.pattern(), unknown -> numbers.size()))
                .toArray();
        lookup = null;
        return new Phrases(patterns, text -> chosen(added, lookup().candidates(text.toString())));
    }

    private static BitSet chosen(int[] numbers, BitSet candidates) {
        BitSet chosen = new BitSet();
        for (int i = 0; i < numbers.length; i++) {
            chosen.set(i, candidates.get(numbers[i]));
        }
        return chosen;
    }

    private Lookup lookup() {
        Lookup known = lookup;
        return known == null ? made() : known;
    }

    private synchronized Lookup made() {
        Lookup made = new Lookup(
                new PieceIndex(numbers.keySet().stream().map(Needed::in).toList()));
        lookup = made;
        return made;
    }

    private record Lookup(PieceIndex pieces, ThreadLocal<Map<String, BitSet>> seen) {

        Lookup(PieceIndex pieces) {
            this(pieces, ThreadLocal.withInitial(Latest::new));
        }

        BitSet candidates(String text) {
            return seen.get().computeIfAbsent(text, pieces::candidates);
        }
    }

    /** The texts of late and what can stand in them. */
    private static final class Latest extends LinkedHashMap<String, BitSet> {

        private static final long serialVersionUID = 1;

        Latest() {
            super(2 * TEXTS, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BitSet> eldest) {
            return size() > TEXTS;
        }
    }
}
