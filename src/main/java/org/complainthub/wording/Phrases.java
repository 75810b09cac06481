package org.complainthub.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Regular expressions that are looked for together. A text is looked through once for what each of them cannot do
 * without, and only those that can match are tried; what is found is the same as without.
 */
public final class Phrases {

    private static final Pattern FLAGS = Pattern.compile("\\(\\?[imsuU]+\\)");

    private final List<Pattern> patterns;
    private final Function<CharSequence, BitSet> index;

    /** @param index tells which of the patterns to try in a text */
    Phrases(List<Pattern> patterns, Function<CharSequence, BitSet> index) {
        this.patterns = List.copyOf(patterns);
        this.index = index;
    }

    /** These, of which the first counts more than those behind it. */
    public static Phrases of(List<Pattern> patterns) {
        List<List<String>> needed =
                patterns.stream().map(Pattern::pattern).map(Needed::in).toList();
        return new Phrases(patterns, new PieceIndex(needed)::candidates);
    }

    /**
     * The alternatives of one expression.
     *
     * @param flags as {@link Pattern#compile(String, int)} takes them
     */
    public static Phrases of(String regex, int flags) {
        Matcher leading = FLAGS.matcher(regex);
        String prefix = leading.lookingAt() ? leading.group() : "";
        return of(alternatives(regex.substring(prefix.length())).stream()
                .map(alternative -> Pattern.compile(prefix + alternative, flags))
                .toList());
    }

    private static List<String> alternatives(String regex) {
        List<String> alternatives = new ArrayList<>();
        int start = 0;
        int depth = 0;
        boolean inClass = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[' || c == ']') {
                inClass = c == '[';
            } else if (!inClass && c == '(') {
                depth++;
            } else if (!inClass && c == ')') {
                depth--;
            } else if (!inClass && c == '|' && depth == 0) {
                alternatives.add(regex.substring(start, i));
                start = i + 1;
            }
        }
        alternatives.add(regex.substring(start));
        return alternatives;
    }

    /** Whether one of them matches somewhere. */
    public boolean isIn(CharSequence text) {
        return candidates(text).anyMatch(i -> patterns.get(i).matcher(text).find());
    }

    /** The matches from left to right, at most so many; one begins where the one before ends, or behind. */
    public List<MatchResult> all(CharSequence text, int most) {
        List<Matcher> matchers = candidates(text)
                .mapToObj(i -> patterns.get(i).matcher(text))
                .filter(Matcher::find)
                .collect(Collectors.toCollection(ArrayList::new));
        List<MatchResult> all = new ArrayList<>();
        while (!matchers.isEmpty() && all.size() < most) {
            Matcher next = Collections.min(matchers, Comparator.comparingInt(Matcher::start));
            all.add(next.toMatchResult());
            int end = Math.max(next.end(), next.start() + 1);
            matchers.removeIf(matcher -> matcher.start() < end && !(end <= text.length() && matcher.find(end)));
        }
        return all;
    }

    /** The match that begins first; of those that begin at one place the one of the first pattern. */
    public Optional<MatchResult> first(CharSequence text) {
        return first(text, any -> true);
    }

    /** The same of the first matches that are accepted. */
    public Optional<MatchResult> first(CharSequence text, Predicate<MatchResult> accepted) {
        MatchResult first = null;
        BitSet candidates = index.apply(text);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            Matcher matcher = patterns.get(i).matcher(text);
            boolean earlier = matcher.find() && (first == null || matcher.start() < first.start());
            MatchResult found = earlier ? matcher.toMatchResult() : null;
            if (found != null && accepted.test(found)) {
                first = found;
            }
        }
        return Optional.ofNullable(first);
    }

    /** The text with every match of the first pattern replaced, then in what results every match of the second, and so on. */
    public String replacedIn(String text, Function<MatchResult, String> replacement) {
        String replaced = text;
        BitSet candidates = index.apply(text);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            replaced = patterns.get(i).matcher(replaced).replaceAll(replacement);
        }
        return replaced;
    }

    private IntStream candidates(CharSequence text) {
        return index.apply(text).stream();
    }
}
