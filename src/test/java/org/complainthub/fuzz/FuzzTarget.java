package org.complainthub.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.InvalidInput;

/**
 * A reader that bytes of strangers reach.
 *
 * @param name of the reader, as figures show it
 * @param seeds valid inputs, invented; at least one
 * @param structure what the inputs are made of, beyond bytes
 * @param refusals what it may throw for an input that it cannot use; everything else is a fault
 */
public record FuzzTarget(
        String name,
        List<byte[]> seeds,
        Structure structure,
        Set<Class<? extends Throwable>> refusals,
        Reading reading) {

    /** Reads one input. */
    @FunctionalInterface
    public interface Reading {

        void read(byte[] input) throws Exception;
    }

    public FuzzTarget {
        seeds = List.copyOf(seeds);
        refusals = Set.copyOf(refusals);
    }

    /** Refuses by {@link InvalidInput} alone. */
    public static FuzzTarget of(String name, List<byte[]> seeds, Reading reading) {
        return new FuzzTarget(name, seeds, Structure.PLAIN, Set.of(InvalidInput.class), reading);
    }

    /** Of seeds that are text, as UTF-8. */
    public static FuzzTarget ofTexts(String name, List<String> seeds, Reading reading) {
        return of(
                name,
                seeds.stream()
                        .map(seed -> seed.getBytes(StandardCharsets.UTF_8))
                        .toList(),
                reading);
    }

    public FuzzTarget madeOf(Structure other) {
        return new FuzzTarget(name, seeds, other, refusals, reading);
    }

    /** Refuses by these instead. */
    public FuzzTarget refusingBy(Set<Class<? extends Throwable>> others) {
        return new FuzzTarget(name, seeds, structure, others, reading);
    }

    public FuzzTarget refusingBy(Class<? extends Throwable> other) {
        return refusingBy(Set.of(other));
    }

    @Override
    public String toString() {
        return name;
    }
}
