package org.complainthub.normalize.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns in plain text: a label, a colon and what is said; with or without a time before or behind the label. */
final class DialogueText {

    private static final int MAX_LINE = 20_000;
    private static final String STAMP =
            "[\\[(（【<]?(?:\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?[ T])?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?[\\])）】>]?";
    private static final Pattern LINE = Pattern.compile("^\\s*(?:" + STAMP + "\\s*[-–—]?\\s*)*[*\\[【<]{0,2}"
            + "(?<label>[^\\s:：，。,?？!！*\\[\\]【】<>\\d][^:：，。,?？!！*\\[\\]【】<>]{0,23}?)[*\\]】>]{0,2}"
            + "\\s*(?:" + STAMP + ")?\\s*[:：][*]{0,2}\\s*(?<text>.*)$");
    private static final Pattern BRACKETED =
            Pattern.compile("^\\s*(?:" + STAMP + "\\s*)?[\\[【](?<label>[^\\]】\\d:：]{1,12})[\\]】]\\s*(?<text>.+)$");
    private static final Pattern HEADING =
            Pattern.compile("^\\s*(?<label>[^\\s:：，。,\\d][^:：，。,\\d]{0,15}?\\d{0,6})\\s+" + STAMP + "\\s*(?<text>)$");

    private final List<Turn> turns = new ArrayList<>();
    private final StringBuilder preamble = new StringBuilder();
    private final Map<String, Integer> labels = new HashMap<>();
    private final boolean everyLine;

    private DialogueText(String text, boolean spoken) {
        List<String> lines = text.lines().map(DialogueText::bounded).toList();
        lines.forEach(line -> count(match(line)));
        everyLine = spoken && lines.stream().filter(line -> !line.isBlank()).allMatch(line -> match(line) != null);
        lines.forEach(this::add);
    }

    static DialogueText of(String text) {
        return new DialogueText(text, false);
    }

    /** Of what is known to be spoken: where each line has a label, all of them are speakers, however little they say. */
    static DialogueText ofSpoken(String text) {
        return new DialogueText(text, true);
    }

    /** The turns of the text, one without a speaker when it is no dialogue. */
    static List<Turn> read(String text) {
        List<Turn> turns = of(text).turns();
        return !turns.isEmpty() || text.isBlank() ? turns : List.of(Turn.of(null, text));
    }

    List<Turn> turns() {
        return turns.stream().filter(turn -> !turn.text().isBlank()).toList();
    }

    /** The lines before and between the turns. */
    String preamble() {
        return preamble.toString();
    }

    /** Whether two sides speak and one is known by its label, so that it is no form and no letter. */
    boolean isDialogue() {
        long roles = turns.stream()
                .map(turn -> VoiceLabels.role(turn.voice()))
                .filter(role -> role == Speaker.AGENT || role == Speaker.CUSTOMER)
                .count();
        long voices = turns.stream().map(Turn::voice).distinct().count();
        return turns.size() >= 2 && voices >= 2 && roles > 0;
    }

    private static String bounded(String line) {
        return line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line;
    }

    private static @Nullable Matcher match(String line) {
        for (Pattern pattern : List.of(HEADING, LINE, BRACKETED)) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                return matcher;
            }
        }
        return null;
    }

    private void count(@Nullable Matcher line) {
        if (line != null) {
            labels.merge(line.group("label").strip(), 1, Integer::sum);
        }
    }

    private void add(String line) {
        Matcher matcher = match(line);
        String label = matcher == null ? "" : matcher.group("label").strip();
        if (matcher != null && isSpeaker(label)) {
            turns.add(Turn.of(label, matcher.group("text")));
        } else if (turns.isEmpty() || (matcher != null && VoiceLabels.isField(label))) {
            preamble.append(line).append('\n');
        } else if (!line.isBlank()) {
            Turn last = turns.remove(turns.size() - 1);
            turns.add(Turn.of(last.voice(), last.text() + "\n" + line.strip()));
        }
    }

    private boolean isSpeaker(String label) {
        if (VoiceLabels.isField(label)) {
            return false;
        }
        return VoiceLabels.role(label) != Speaker.UNKNOWN || everyLine || labels.getOrDefault(label, 0) >= 2;
    }
}
