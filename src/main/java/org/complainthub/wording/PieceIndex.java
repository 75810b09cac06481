package org.complainthub.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Tells which of many patterns can match in a text: one look at each place of it for what all of them need. */
final class PieceIndex {

    private static final int FEWEST_BUCKETS = 1 << 6;

    private record Entry(String piece, int pattern) {}

    private final BitSet always = new BitSet();
    private final int buckets;
    private final Entry[][] byPair;
    private final Entry[][] byCharacter;

    /** @param needed for each pattern the pieces of which its matches contain one, empty when that is not known */
    PieceIndex(List<List<String>> needed) {
        buckets = Integer.highestOneBit(4 * needed.size() + FEWEST_BUCKETS);
        List<List<Entry>> pairs = buckets();
        List<List<Entry>> characters = buckets();
        for (int pattern = 0; pattern < needed.size(); pattern++) {
            always.set(pattern, needed.get(pattern).isEmpty());
            for (String piece : needed.get(pattern)) {
                (piece.length() > 1 ? pairs.get(pair(piece, 0)) : characters.get(character(piece, 0)))
                        .add(new Entry(piece, pattern));
            }
        }
        byPair = arrays(pairs);
        byCharacter = arrays(characters);
    }

    /** The patterns to try, in their order. All others do not match. */
    BitSet candidates(CharSequence text) {
        String folded = Folding.of(text);
        BitSet candidates = (BitSet) always.clone();
        for (int at = 0; at < folded.length(); at++) {
            note(byCharacter[character(folded, at)], folded, at, candidates);
            if (at + 1 < folded.length()) {
                note(byPair[pair(folded, at)], folded, at, candidates);
            }
        }
        return candidates;
    }

    private static void note(Entry[] entries, String text, int at, BitSet candidates) {
        for (Entry entry : entries) {
            if (text.startsWith(entry.piece, at)) {
                candidates.set(entry.pattern);
            }
        }
    }

    private List<List<Entry>> buckets() {
        return Stream.generate(() -> (List<Entry>) new ArrayList<Entry>())
                .limit(buckets)
                .toList();
    }

    private static Entry[][] arrays(List<List<Entry>> buckets) {
        return buckets.stream().map(bucket -> bucket.toArray(Entry[]::new)).toArray(Entry[][]::new);
    }

    private int pair(String text, int at) {
        return (text.charAt(at) * 31 + text.charAt(at + 1)) & (buckets - 1);
    }

    private int character(String text, int at) {
        return text.charAt(at) & (buckets - 1);
    }
}
