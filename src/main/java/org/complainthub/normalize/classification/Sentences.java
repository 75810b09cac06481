package org.complainthub.normalize.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts text into sentences short enough to be searched in bounded time. */
final class Sentences {

    private static final int LONGEST = 400;
    private static final int WRAPPED = 30;
    private static final Pattern END = Pattern.compile("(?<=[。!?;…])|(?<=\\.)\\s+");
    private static final Pattern LINE = Pattern.compile("\\R");

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        for (String paragraph : unwrapped(text)) {
            for (String sentence : END.split(paragraph)) {
                addShortened(sentence.strip(), sentences);
            }
        }
        return sentences;
    }

    private static List<String> unwrapped(String text) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : LINE.split(text)) {
            String stripped = line.strip();
            boolean english = !stripped.isEmpty() && stripped.charAt(stripped.length() - 1) < 128;
            paragraph.append(stripped);
            if (stripped.length() >= WRAPPED * (english ? 2 : 1)
                    && !END.matcher(stripped).find()) {
                paragraph.append(english ? " " : "");
            } else {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
        }
        paragraphs.add(paragraph.toString());
        return paragraphs;
    }

    private static void addShortened(String sentence, List<String> sentences) {
        String rest = sentence;
        while (rest.length() > LONGEST) {
            int cut = Math.max(rest.lastIndexOf(',', LONGEST), rest.lastIndexOf(' ', LONGEST)) + 1;
            cut = cut < LONGEST / 2 ? LONGEST : cut;
            sentences.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        if (!rest.isEmpty()) {
            sentences.add(rest);
        }
    }
}
