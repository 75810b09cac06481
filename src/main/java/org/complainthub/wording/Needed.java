package org.complainthub.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads out of a regular expression which pieces of plain text its matches cannot do without: each match contains at
 * least one of them, whatever the case of its letters. It knows the common forms; where it is in doubt it tells of none.
 */
final class Needed {

    private static final int MOST = 24;
    private static final int SMALL_CLASS = 8;
    /** One character stands in many texts; among longer pieces few are better than many. */
    private static final Comparator<List<String>> TELLING = Comparator.<List<String>>comparingInt(
                    pieces -> Math.min(2, shortest(pieces)))
            .thenComparingInt(pieces -> -pieces.size())
            .thenComparingInt(Needed::shortest);

    /** How often something stands there. */
    private enum Times {
        ONCE,
        AT_LEAST_ONCE,
        MAYBE
    }

    /** @param plain one character that stands for itself, else empty */
    private record Atom(String plain, List<String> pieces) {

        static final Atom ANYTHING = new Atom("", List.of());
    }

    private final String regex;
    private int at;

    private Needed(String regex) {
        this.regex = regex;
    }

    /** Pieces of which each match contains one; none when that cannot be told. */
    static List<String> in(String regex) {
        Needed reader = new Needed(regex);
        try {
            List<String> pieces = reader.alternatives();
            return reader.at == regex.length() ? pieces : List.of();
        } catch (UnsupportedOperationException | StringIndexOutOfBoundsException unknownForm) {
            return List.of();
        }
    }

    private List<String> alternatives() {
        List<List<String>> alternatives = new ArrayList<>();
        alternatives.add(sequence());
        while (takes('|')) {
            alternatives.add(sequence());
        }
        boolean known = alternatives.stream().noneMatch(List::isEmpty);
        List<String> all =
                alternatives.stream().flatMap(List::stream).distinct().toList();
        return known && all.size() <= MOST ? all : List.of();
    }

    private List<String> sequence() {
        List<List<String>> found = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
            Atom atom = atom();
            Times times = times();
            if (times != Times.MAYBE) {
                run.append(atom.plain());
                found.add(atom.pieces());
            }
            if (times != Times.ONCE || atom.plain().isEmpty()) {
                found.add(List.of(run.toString()));
                run.setLength(0);
            }
        }
        found.add(List.of(run.toString()));
        return found.stream()
                .filter(pieces -> shortest(pieces) > 0)
                .max(TELLING)
                .orElse(List.of());
    }

    private Atom atom() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '\\' -> escaped();
            case '[' -> characterClass();
            case '(' -> group();
            case '.', '^', '$' -> Atom.ANYTHING;
            default -> plain(c);
        };
    }

    private Atom plain(char c) {
        String character = Character.isHighSurrogate(c) ? "" + c + regex.charAt(at++) : String.valueOf(c);
        return new Atom(Folding.of(character), List.of());
    }

    private Atom escaped() {
        char c = regex.charAt(at++);
        if (!Character.isLetterOrDigit(c)) {
            return plain(c);
        }
        if ("pP".indexOf(c) >= 0) {
            at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        } else if ("dDsSwWbBhHvVRnrt".indexOf(c) < 0) {
            throw new UnsupportedOperationException("\\" + c);
        }
        return Atom.ANYTHING;
    }

    private Atom characterClass() {
        int start = at;
        takes('^');
        for (boolean first = true; first || regex.charAt(at) != ']'; first = false) {
            char c = regex.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                characterClass();
            }
        }
        String inside = regex.substring(start, at++);
        boolean plain = inside.length() <= SMALL_CLASS && inside.chars().allMatch(c -> "^-\\[&".indexOf(c) < 0);
        return plain
                ? new Atom(
                        "",
                        inside.chars()
                                .mapToObj(c -> Folding.of(Character.toString(c)))
                                .distinct()
                                .toList())
                : Atom.ANYTHING;
    }

    private Atom group() {
        boolean looksAround = regex.startsWith("?=", at)
                || regex.startsWith("?!", at)
                || regex.startsWith("?<=", at)
                || regex.startsWith("?<!", at);
        if (takes('?')) {
            while (":>=!)".indexOf(regex.charAt(at)) < 0) {
                if (regex.charAt(at++) == 'x') {
                    throw new UnsupportedOperationException("comments");
                }
            }
            if (takes(')')) {
                return Atom.ANYTHING;
            }
            at++;
        }
        List<String> pieces = alternatives();
        if (!takes(')')) {
            throw new UnsupportedOperationException("a bracket that does not close");
        }
        return looksAround ? Atom.ANYTHING : new Atom("", pieces);
    }

    private Times times() {
        if (at == regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
            return Times.ONCE;
        }
        char c = regex.charAt(at++);
        boolean maybe = c == '?' || c == '*';
        if (c == '{') {
            maybe = regex.charAt(at) == '0';
            at = regex.indexOf('}', at) + 1;
        }
        if (!takes('?')) {
            takes('+');
        }
        return maybe ? Times.MAYBE : Times.AT_LEAST_ONCE;
    }

    private boolean takes(char c) {
        boolean there = at < regex.length() && regex.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private static int shortest(List<String> pieces) {
        return pieces.stream().mapToInt(String::length).min().orElse(0);
    }
}
