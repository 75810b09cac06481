package org.complainthub.normalize.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts text into sentences short enough to be searched in bounded time. */
final class Sentences {

    private static final int LONGEST = 400;
    private static final int WRAPPED = 30;
    private static final Pattern END = Pattern.compile("(?<=[。!?;…])|(?<=\\.)\\s+");

    /** A line that its writer ended. */
    private static final Pattern ENDED = Pattern.compile("[。!?;….:][\"'”’)】」]*$");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    /** A full stop as it is typed on a keyboard for English, in a Chinese sentence. */
    private static final Pattern TYPED_STOP = Pattern.compile("(?<=\\p{IsHan})\\.(?![\\w.])");

    private static final Pattern REPEATED = Pattern.compile("([。!?])[。!?~]+");
    private static final Pattern LINE = Pattern.compile("\\R");

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        for (String paragraph : unwrapped(
                REPEATED.matcher(TYPED_STOP.matcher(text).replaceAll("。")).replaceAll("$1"))) {
            for (String sentence : END.split(paragraph)) {
                addShortened(sentence.strip(), sentences);
            }
        }
        return sentences;
    }

    private static List<String> unwrapped(String text) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        List<String> lines = LINE.splitAsStream(text).map(String::strip).toList();
        LineWidth width = LineWidth.of(lines);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
            paragraph.append(line);
            if ((isLong(line) || width.breaks(line, next))
                    && !ENDED.matcher(line).find()) {
                paragraph.append(LineWidth.isSpaced(line) ? " " : "");
            } else {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
        }
        paragraphs.add(paragraph.toString());
        return paragraphs;
    }

    private static boolean isLong(String line) {
        return line.length() >= WRAPPED * (LineWidth.isSpaced(line) ? 2 : 1);
    }

    private static void addShortened(String sentence, List<String> sentences) {
        String rest = sentence;
        while (rest.length() > LONGEST) {
            int cut = Math.max(rest.lastIndexOf(',', LONGEST), rest.lastIndexOf(' ', LONGEST)) + 1;
            cut = cut < LONGEST / 2 ? LONGEST : cut;
            sentences.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        if (WORD.matcher(rest).find()) {
            sentences.add(rest);
        }
    }
}
