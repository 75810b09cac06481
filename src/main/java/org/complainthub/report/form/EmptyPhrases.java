package org.complainthub.report.form;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.reference.DataFiles;
import org.complainthub.report.ReportProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Words that say nothing about a matter, such as 加强培训 or "operator careless". */
@Component("emptyPhrases")
public class EmptyPhrases {

    private static final String FILE = "empty-phrases.yaml";
    private static final int LONGEST = 300;

    private record Words(List<String> phrases, List<String> fillers) {}

    private final Set<String> phrases;
    private final Pattern word;

    /** @throws org.complainthub.reference.InvalidReferenceData when the file cannot be read, with file and line */
    @Autowired
    public EmptyPhrases(ReportProperties properties) {
        this(new DataFiles(properties.templatePlaces()).read(FILE, Words.class));
    }

    private EmptyPhrases(Words words) {
        phrases = Set.copyOf(words.phrases());
        // the longest first, so that no word hides in the beginning of another
        String alternatives = Stream.concat(words.phrases().stream(), words.fillers().stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(EmptyPhrases::whole)
                .collect(Collectors.joining("|"));
        word = Pattern.compile(alternatives);
    }

    private static String whole(String word) {
        String quoted = Pattern.quote(word);
        return word.chars().allMatch(c -> c < 128) ? "\\b" + quoted + "\\b" : quoted;
    }

    /** Whether the text consists of such words alone. */
    public boolean make(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Matcher matcher = word.matcher(folded);
        boolean empty = matcher.results().anyMatch(found -> phrases.contains(found.group()));
        return empty && matcher.replaceAll(" ").chars().noneMatch(Character::isLetterOrDigit);
    }
}
