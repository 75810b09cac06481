package org.complainthub.normalize.classification.meaning;

import java.util.ArrayList;
import java.util.List;

/** Divides a text into passages of whole sentences, each so short that a model reads it to its end. */
final class Passages {

    /** A model reads 512 tokens, and hardly any character is more than one. */
    private static final int LONGEST = 500;

    private Passages() {}

    /** The first ones in their order; a sentence longer than a passage is one by itself. */
    static List<List<String>> of(List<String> sentences, int most) {
        List<List<String>> passages = new ArrayList<>();
        int from = 0;
        while (from < sentences.size() && passages.size() < most) {
            int to = end(sentences, from);
            passages.add(sentences.subList(from, to));
            from = to;
        }
        return passages;
    }

    private static int end(List<String> sentences, int from) {
        int to = from + 1;
        int length = sentences.get(from).length();
        while (to < sentences.size() && length + 1 + sentences.get(to).length() <= LONGEST) {
            length += 1 + sentences.get(to).length();
            to++;
        }
        return to;
    }
}
