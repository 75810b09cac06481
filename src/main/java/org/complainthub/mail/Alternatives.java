package org.complainthub.mail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.complainthub.complaint.Defect;
import org.complainthub.mail.mime.MailPart;

/**
 * Which branch of each multipart/alternative is read: the plain text, unless the HTML says much more or something else.
 *
 * @param choices the index of the branch for each alternative
 * @param differing alternatives that tell different things
 */
record Alternatives(Map<Object, Integer> choices, List<Defect> differing) {

    private static final int MUCH_MORE = 3;
    private static final int LEAST_COMPARED = 20;
    private static final int SAMPLE = 20_000;
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.9;

    static Alternatives among(Map<MailPart, String> texts) {
        Map<Object, TreeMap<Integer, Candidate>> alternatives = new LinkedHashMap<>();
        texts.forEach((part, text) -> part.branches().forEach(branch -> alternatives
                .computeIfAbsent(branch.alternative(), any -> new TreeMap<>())
                .merge(branch.index(), Candidate.of(part, text), Candidate::and)));
        Map<Object, Integer> choices = new LinkedHashMap<>();
        List<Defect> differing = new ArrayList<>();
        alternatives.forEach((alternative, branches) -> choices.put(alternative, choice(branches, differing)));
        return new Alternatives(choices, differing);
    }

    boolean isChosen(MailPart part) {
        return part.branches().stream()
                .allMatch(branch -> Integer.valueOf(branch.index()).equals(choices.get(branch.alternative())));
    }

    private static int choice(TreeMap<Integer, Candidate> branches, List<Defect> differing) {
        Optional<Map.Entry<Integer, Candidate>> plain = longest(branches, "text/plain");
        Optional<Map.Entry<Integer, Candidate>> html = longest(branches, "text/html");
        if (plain.isEmpty() || html.isEmpty()) {
            return plain.or(() -> html)
                    .or(() -> longest(branches, ""))
                    .map(Map.Entry::getKey)
                    .orElse(-1);
        }
        String words = plain.get().getValue().text();
        String rich = html.get().getValue().text();
        if (!isSaidIn(words, rich, HALF) && !isSaidIn(rich, words, NEARLY_ALL)) {
            differing.add(new Defect("ALTERNATIVES_DIFFER", "body", "text/plain", "text/html"));
            return html.get().getKey();
        }
        return (words.length() * MUCH_MORE >= rich.length() ? plain : html)
                .get()
                .getKey();
    }

    /** The branch of this type with the longest text that is not blank. */
    private static Optional<Map.Entry<Integer, Candidate>> longest(
            TreeMap<Integer, Candidate> branches, String mediaType) {
        return branches.entrySet().stream()
                .filter(branch -> branch.getValue().mediaType().startsWith(mediaType))
                .filter(branch -> !branch.getValue().text().isBlank())
                .max(Comparator.comparingInt(
                        branch -> branch.getValue().text().strip().length()));
    }

    /** Whether that share of the words stands in the other text; too few words to compare are taken as said. */
    private static boolean isSaidIn(String words, String other, double share) {
        List<String> pieces = pieces(words);
        if (pieces.size() < LEAST_COMPARED && other.length() < words.length() * MUCH_MORE) {
            return true;
        }
        Set<String> known = new HashSet<>(pieces(other));
        return pieces.stream().filter(known::contains).count() >= share * pieces.size();
    }

    private static List<String> pieces(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        return List.of(sample.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("https?://\\S+", " ")
                .replaceAll("(\\p{IsHan})", " $1 ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" +"));
    }

    /** What a branch says; a branch with HTML in it is one of HTML, whatever stands beside it. */
    private record Candidate(String mediaType, String text) {

        static Candidate of(MailPart part, String text) {
            return new Candidate(part.mediaType(), text);
        }

        Candidate and(Candidate next) {
            boolean html = mediaType.equals("text/html") || next.mediaType.equals("text/html");
            return new Candidate(html ? "text/html" : mediaType, text + "\n" + next.text);
        }
    }
}
