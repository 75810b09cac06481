package org.complainthub.report.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.report.form.NamedDay;
import org.complainthub.report.form.ReportForm;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportField;

/**
 * Reads the filled-in form out of the text of a reply, however the mail client has quoted, wrapped or merged it. The
 * first value of each heading wins, so that the empty form quoted below a filled one does no harm.
 */
public final class ReplyForm {

    private static final int LONGEST_END = 500_000;
    private static final Pattern QUOTE_MARKS = Pattern.compile("(?m)^[ \\t]*(?:[>＞][ \\t]?)+");
    private static final Pattern MARKED_WORDS = Pattern.compile("(?m)^[ \\t]*\\|.*$");
    private static final Pattern TABLE_ROW = Pattern.compile("(?m)^[ \\t]*\\|([^|\\n]{1,60})\\|([^|\\n]*)\\|[ \\t]*$");

    /** Pictures and keycaps before the words of a line, and the borders of tables that are drawn with characters. */
    private static final Pattern DECORATION = Pattern.compile(
            "(?m)^[ \\t]*(?:(?:[\\p{So}\\ufe0f\\u200d]|[0-9]\\ufe0f?\\u20e3)+[ \\t]*|\\+[-=+]{3,}[ \\t]*$)");

    private static final Pattern SPACED =
            Pattern.compile("(?m)^([ \\t【\\[]*)(\\p{IsHan}(?:[ \\u3000]+\\p{IsHan}){1,7})(?=[ \\t]*[】\\]:：])");

    private final FormHeadings headings;

    public ReplyForm(ReportForm form) {
        this.headings = new FormHeadings(form);
    }

    /**
     * The form.
     *
     * @param guard the mark of our mail around the customer's words, which are never an answer
     * @param sender name of who wrote, empty when unknown; below his words it is his signature
     */
    public Measures read(String text, String guard, String sender) {
        String plain = new ColumnTable(headings).asLines(withoutCustomerWords(unquoted(text), guard));
        List<MeasureParts.Said> said = new ArrayList<>();
        List<FormHeadings.Heading> found = headings.in(plain);
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1).start() : plain.length();
            said.addAll(said(found.get(i).fields(), plain.substring(found.get(i).end(), end), sender));
        }
        return new MeasureParts(withDaysBehindOwners(said)).measures();
    }

    /** Where no heading asked for the day, it may stand behind the owner: "王工，12月1日前". */
    private static List<MeasureParts.Said> withDaysBehindOwners(List<MeasureParts.Said> said) {
        boolean hasDays = said.stream()
                .anyMatch(one -> one.field() == ReportField.DUE && !one.value().isEmpty());
        return hasDays
                ? said
                : said.stream()
                        .flatMap(one -> one.field() == ReportField.OWNER && NamedDay.isIn(one.value())
                                ? BracketedParts.ofWhoAndWhen(one.value()).stream()
                                : Stream.of(one))
                        .toList();
    }

    private static List<MeasureParts.Said> said(List<ReportField> fields, String words, String sender) {
        return fields.size() == 2
                ? BracketedParts.ofWhoAndWhen(ReplyValue.of(words, fields.get(0), sender))
                : fields.stream()
                        .map(field -> new MeasureParts.Said(field, ReplyValue.of(words, field, sender)))
                        .toList();
    }

    private static String unquoted(String text) {
        String lines = bothEnds(text)
                .replaceAll("\r\n?", "\n")
                .replace('\u00a0', ' ')
                .replaceAll("[\u200b\u200e\u200f\u2060\ufeff]", "");
        String plain =
                DECORATION.matcher(QUOTE_MARKS.matcher(lines).replaceAll("")).replaceAll("");
        return SPACED.matcher(plain)
                .replaceAll(line -> line.group(1) + line.group(2).replaceAll("[ \\u3000]+", ""));
    }

    // some answer above the history, some below it
    private static String bothEnds(String text) {
        return text.length() <= 2 * LONGEST_END
                ? text
                : text.substring(0, LONGEST_END) + "\n" + text.substring(text.length() - LONGEST_END);
    }

    private static String withoutCustomerWords(String text, String guard) {
        String mark = Pattern.quote(guard);
        String without = guard.isEmpty()
                ? text
                : Pattern.compile("\\[" + mark + "(?s:.*?(?:" + mark + "\\]|(?=={5})|\\z))")
                        .matcher(text)
                        .replaceAll("\n");
        String rows = TABLE_ROW.matcher(without).replaceAll("$1\t$2");
        return MARKED_WORDS.matcher(rows).replaceAll("");
    }
}
