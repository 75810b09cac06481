package org.complainthub.normalize.feed.row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.complaint.Narrative;
import org.complainthub.normalize.feed.descriptor.FeedField;
import org.complainthub.normalize.feed.descriptor.Selector;
import org.complainthub.normalize.feed.row.FieldValues.Answer;
import org.jsoup.Jsoup;

/** The words in a row: all of them, labelled when several, and those of the customer alone. */
public final class RowWords {

    private static final Set<String> SAYS_NOTHING = Set.of(
            "无", "没有", "暂无", "没", "无意见", "没有意见", "none", "no", "nil", "na", "nothing", "nocomment", "nocomments");

    private static final Pattern MARKUP =
            Pattern.compile("(?i)</?(?:p|br|div|span|b|strong|li|ul|table|td)\\b[^<>]{0,300}>");

    private RowWords() {}

    static Narrative of(FieldValues values) {
        Map<String, Answer> said = new LinkedHashMap<>();
        List<Answer> customers = Stream.of(values.all(FeedField.TEXT), values.others(), values.all(FeedField.WISH))
                .flatMap(List::stream)
                .filter(answer -> said.putIfAbsent(answer.value(), answer) == null)
                .toList();
        String words = customers.stream()
                .map(Answer::value)
                .filter(value -> !saysNothing(value))
                .map(RowWords::plain)
                .collect(Collectors.joining("\n"));
        values.all(FeedField.REMARK).forEach(answer -> said.putIfAbsent(answer.value(), answer));
        values.unread().forEach(answer -> said.putIfAbsent(answer.value(), answer));
        String language = values.first(FeedField.LANGUAGE);
        return new Narrative(
                values.first(FeedField.SUBJECT),
                verbatim(List.copyOf(said.values())),
                words,
                language == null ? "und" : language);
    }

    /** Some sources export the markup of their pages. */
    private static String plain(String value) {
        return MARKUP.matcher(value).find() ? Jsoup.parse(value).wholeText().strip() : value;
    }

    /** Whether an answer such as "none" only fills the field. */
    static boolean saysNothing(String value) {
        return SAYS_NOTHING.contains(Selector.normal(value));
    }

    private static String verbatim(List<Answer> said) {
        if (said.size() == 1) {
            return said.get(0).value();
        }
        return said.stream()
                .map(answer -> answer.column().label() + ": " + answer.value())
                .collect(Collectors.joining("\n"));
    }
}
