package org.complainthub.report.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.report.Measures;

/**
 * Reads the filled-in form out of the text of a reply, however the mail client has quoted, wrapped or merged it. The
 * first value of each heading wins, so that the empty form quoted below a filled one does no harm.
 */
final class ReplyForm {

    private static final int LONGEST_TEXT = 1_000_000;
    private static final Pattern QUOTE_MARKS = Pattern.compile("(?m)^[ \\t]*(?:[>＞][ \\t]?)+");
    private static final Pattern MARKED_WORDS = Pattern.compile("(?m)^[ \\t]*\\|.*$");

    private ReplyForm() {}

    /**
     * The form.
     *
     * @param guard the mark of our mail around the customer's words, which are never an answer
     */
    static Measures read(String text, String guard) {
        String plain = withoutCustomerWords(unquoted(text), guard);
        Map<FormField, String> values = new EnumMap<>(FormField.class);
        List<Heading> headings = headings(plain);
        for (int i = 0; i < headings.size(); i++) {
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : plain.length();
            String value = ReplyValue.of(plain.substring(headings.get(i).end(), end));
            if (!value.isEmpty()) {
                values.putIfAbsent(headings.get(i).field(), value);
            }
        }
        return new Measures(
                values.get(FormField.CORRECTIVE),
                values.get(FormField.PREVENTIVE),
                values.get(FormField.CAUSE),
                values.get(FormField.OWNER),
                values.get(FormField.DUE));
    }

    private static String unquoted(String text) {
        String cut = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        String lines = cut.replaceAll("\r\n?", "\n").replace('\u00a0', ' ').replaceAll("[\u200b\ufeff]", "");
        return QUOTE_MARKS.matcher(lines).replaceAll("");
    }

    private static String withoutCustomerWords(String text, String guard) {
        String mark = Pattern.quote(guard);
        String without = guard.isEmpty()
                ? text
                : Pattern.compile("\\[" + mark + "(?s:.*?(?:" + mark + "\\]|(?=={5})|\\z))")
                        .matcher(text)
                        .replaceAll("\n");
        return MARKED_WORDS.matcher(without).replaceAll("");
    }

    private static List<Heading> headings(String text) {
        List<Heading> found = new ArrayList<>();
        for (FormField field : FormField.values()) {
            Matcher matcher = field.heading().matcher(text);
            while (matcher.find()) {
                found.add(new Heading(field, matcher.start(), matcher.end()));
            }
        }
        found.sort(Comparator.comparingInt(Heading::start));
        return found;
    }

    private record Heading(FormField field, int start, int end) {}
}
