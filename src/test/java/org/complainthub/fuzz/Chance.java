package org.complainthub.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** What comes next, the same for the same seed. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** From 0 to below the end; 0 where there is nothing to choose from. */
    int below(int end) {
        return end <= 0 ? 0 : random.nextInt(end);
    }

    boolean oneIn(int many) {
        return below(many) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    byte[] bytes(int number) {
        byte[] bytes = new byte[number];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A part of something so long, mostly short. */
    Range range(int length) {
        int from = below(length + 1);
        int longest = oneIn(8) ? length : Math.min(length, 64);
        return new Range(from, Math.min(length, from + below(longest + 1)));
    }

    /** From the one to before the other. */
    record Range(int from, int to) {}
}
