package org.complainthub.report.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table that somebody filled in by columns: a row of headings above a row of values. */
final class ColumnTable {

    private static final int FEWEST = 2;

    private final FormHeadings headings;

    ColumnTable(FormHeadings headings) {
        this.headings = headings;
    }

    /** The text with each value of such a table below its heading. */
    String asLines(String text) {
        List<String> lines = new ArrayList<>();
        List<String> row = text.lines().toList();
        for (int i = 0; i < row.size(); i++) {
            String[] heads = cells(row.get(i));
            String[] values = i + 1 < row.size() ? cells(row.get(i + 1)) : new String[0];
            if (heads.length >= FEWEST && heads.length == values.length && areHeadings(heads)) {
                for (int column = 0; column < heads.length; column++) {
                    lines.add(heads[column] + "\n" + values[column]);
                }
                i++;
            } else {
                lines.add(row.get(i));
            }
        }
        return String.join("\n", lines);
    }

    private boolean areHeadings(String[] cells) {
        return Arrays.stream(cells).allMatch(headings::isHeading);
    }

    private static String[] cells(String line) {
        return line.indexOf('\t') < 0 ? new String[0] : line.strip().split("\t", -1);
    }
}
