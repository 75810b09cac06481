package org.complainthub.report.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table that somebody filled in by columns: a row of headings above a row of values, or above rows that begin with a heading
 * of their own.
 */
final class ColumnTable {

    private static final int FEWEST = 2;
    private static final Pattern COUNT = Pattern.compile("序号|编号|项次|(?i:no\\.?|nr\\.?|item|#)|\\d{1,2}[.、]?");

    private final FormHeadings headings;

    ColumnTable(FormHeadings headings) {
        this.headings = headings;
    }

    /** The text with each value of such a table below its heading. */
    String asLines(String text) {
        List<String> lines = new ArrayList<>();
        List<List<String>> rows = text.lines().map(ColumnTable::cells).toList();
        List<String> plain = text.lines().toList();
        List<String> heads = List.of();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            List<String> next = i + 1 < rows.size() ? rows.get(i + 1) : List.of();
            if (isHeadOfColumns(row, next)) {
                add(lines, row, next);
                i++;
            } else if (isHeadOfRows(row, next)) {
                heads = aligned(row, next.size());
            } else if (!heads.isEmpty() && row.size() == heads.size() && headings.isHeading(row.get(0))) {
                add(lines, heads, row);
            } else {
                heads = List.of();
                lines.add(plain.get(i));
            }
        }
        return String.join("\n", lines);
    }

    /** A cell without a heading above it belongs to the one before. */
    private void add(List<String> lines, List<String> heads, List<String> values) {
        for (int column = 0; column < heads.size(); column++) {
            if (headings.isHeading(heads.get(column))) {
                lines.add(heads.get(column));
            }
            lines.add(values.get(column));
        }
    }

    private boolean isHeadOfColumns(List<String> row, List<String> next) {
        return row.size() >= FEWEST && row.size() == next.size() && row.stream().allMatch(headings::isHeading);
    }

    /** The corner above the rows' own headings may be empty, and lost. */
    private boolean isHeadOfRows(List<String> row, List<String> next) {
        return next.size() > FEWEST
                && (row.size() == next.size() || row.size() == next.size() - 1)
                && headings.isHeading(next.get(0))
                && !headings.isHeading(next.get(1))
                && aligned(row, next.size()).stream().skip(FEWEST).allMatch(headings::isHeading);
    }

    private static List<String> aligned(List<String> heads, int size) {
        List<String> aligned = new ArrayList<>(heads);
        if (aligned.size() < size) {
            aligned.add(0, "");
        }
        return aligned;
    }

    private static List<String> cells(String line) {
        return line.indexOf('\t') < 0
                ? List.of()
                : withoutNumber(Arrays.stream(line.strip().split("\t", -1))
                        .map(String::strip)
                        .toList());
    }

    /** The column that counts the rows says nothing. */
    private static List<String> withoutNumber(List<String> cells) {
        return cells.size() > FEWEST && COUNT.matcher(cells.get(0)).matches() ? cells.subList(1, cells.size()) : cells;
    }
}
