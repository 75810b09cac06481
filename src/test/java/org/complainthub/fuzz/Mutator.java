package org.complainthub.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/** Makes inputs for a reader: its seeds with a few changes, two of them in one, or pieces in any order. */
final class Mutator {

    /** Bytes of the longest input. */
    static final int LONGEST = 256 * 1024;

    private static final int MOST_CHANGES = 6;
    private static final List<Mutation> MUTATIONS = List.of(Mutation.values());

    private final FuzzTarget target;
    private final Chance chance;

    Mutator(FuzzTarget target, long seed) {
        this.target = target;
        this.chance = new Chance(seed ^ target.name().hashCode());
    }

    byte[] next() {
        byte[] input = chance.oneIn(25) ? pieces() : chance.of(target.seeds());
        if (chance.oneIn(10)) {
            input = spliced(input, chance.of(target.seeds()));
        }
        boolean structured = target.structure() != Structure.PLAIN && !chance.oneIn(3);
        for (int changes = 1 + chance.below(MOST_CHANGES); changes > 0; changes--) {
            input = structured
                    ? target.structure().changed(input, chance)
                    : chance.of(MUTATIONS).of(input, chance);
        }
        return input.length <= LONGEST ? input : Arrays.copyOf(input, LONGEST);
    }

    private byte[] pieces() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int number = 1 + chance.below(60); number > 0; number--) {
            out.writeBytes(chance.oneIn(6) ? chance.bytes(chance.below(12)) : chance.of(Tokens.ALL));
        }
        return out.toByteArray();
    }

    private byte[] spliced(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first, 0, chance.below(first.length + 1));
        int from = chance.below(second.length + 1);
        out.write(second, from, second.length - from);
        return out.toByteArray();
    }
}
