package org.complainthub.report.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
            ReportField field = found.get(i).field();
            if (field != null) {
                String value = ReplyValue.of(plain.substring(found.get(i).end(), end), field, sender);
                said.add(new MeasureParts.Said(field, value));
            }
        }
        return new MeasureParts(said).measures();
    }

    private static String unquoted(String text) {
        String lines = bothEnds(text)
                .replaceAll("\r\n?", "\n")
                .replace('\u00a0', ' ')
                .replaceAll("[\u200b\u200e\u200f\u2060\ufeff]", "");
        return SPACED.matcher(QUOTE_MARKS.matcher(lines).replaceAll(""))
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
