package org.complainthub.normalize.feed.table;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.complainthub.normalize.feed.column.Column;
import org.complainthub.normalize.feed.descriptor.Selector;

/** What stands between the rows of a table and is none: totals, averages, notes, a rule, the heading once more. */
final class SummaryRows {

    private static final Pattern SUMMARY = Pattern.compile(
            "(?i).{0,20}(合计|小计|总计|共计|平均|均值|平均分)[:：]?|(sub ?-?total|grand total|total|average|avg|mean|summe|gesamt)s?\\b.{0,20}");
    private static final Pattern NUMBER = Pattern.compile("[\\d.,%/ ]*");
    private static final Pattern RULE = Pattern.compile("[-=_*+~ ]{2,}");
    private static final Pattern NOTE =
            Pattern.compile("(?is)(注|备注|说明|制表|制表人|打印时间|note|nb|end of (file|report)|eof)\\s*([:：].*)?|[-=*_# ]{3,}.*");

    private SummaryRows() {}

    static boolean isOne(List<String> cells, List<Column> columns) {
        List<String> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (filled.stream().allMatch(RULE.asMatchPredicate()) || repeatsHeading(cells, columns)) {
            return true;
        }
        boolean few = filled.size() * 2 <= columns.size();
        if (!few && !filled.stream().skip(1).allMatch(NUMBER.asMatchPredicate())) {
            return false;
        }
        String first = Normalizer.normalize(filled.get(0), Normalizer.Form.NFKC);
        return SUMMARY.matcher(first).matches() || (few && NOTE.matcher(first).matches());
    }

    private static boolean repeatsHeading(List<String> cells, List<Column> columns) {
        if (cells.size() < columns.size() || columns.size() < 2) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).names().contains(Selector.normal(cells.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
