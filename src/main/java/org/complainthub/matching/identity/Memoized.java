package org.complainthub.matching.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;

/**
 * A function that reads each argument once, as long as somebody holds it. One decision asks many rules about each of many
 * receipts, and most of them read the same out of the same words.
 *
 * @param <A> compared by identity
 * @param <R> given to several callers, so nobody may change it
 */
public final class Memoized<A, R> implements Function<A, R> {

    private final Cache<A, R> known = Caffeine.newBuilder().weakKeys().build();
    private final Function<A, R> function;

    /** The function may neither return null nor keep its argument in what it returns. */
    public Memoized(Function<A, R> function) {
        this.function = function;
    }

    @Override
    public R apply(A argument) {
        return known.get(argument, function);
    }
}
