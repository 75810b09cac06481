package org.complainthub.matching.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Narrative;
import org.complainthub.matching.identity.Pinyin;

/** Proper names that a text in Latin letters shares with a Chinese one, where they are read in pinyin. */
public final class NamedPlaces {

    private static final int READ = 1500;
    private static final Pattern PROPER_NAME = Pattern.compile("(?<![.!?]\\s)(?<!^)\\b[A-Z][a-z]{5,}\\b");

    private NamedPlaces() {}

    public static int shared(Narrative one, Narrative other) {
        boolean chinese = isChinese(one);
        if (chinese == isChinese(other)) {
            return 0;
        }
        String pinyin = Pinyin.of(head(chinese ? one : other));
        Set<String> shared = new HashSet<>();
        Matcher name = PROPER_NAME.matcher(head(chinese ? other : one));
        while (name.find()) {
            String letters = name.group().toLowerCase(Locale.ROOT);
            if (pinyin.contains(letters)) {
                shared.add(letters);
            }
        }
        return shared.size();
    }

    private static boolean isChinese(Narrative text) {
        return text.language().startsWith("zh");
    }

    private static String head(Narrative text) {
        String words = text.customerWords();
        return words.length() > READ ? words.substring(0, READ) : words;
    }
}
