package org.complainthub.desk.digest;

import java.util.List;

/**
 * Figures in words: a title, the names of the columns, and the rows.
 *
 * @param rows as many cells in each as there are columns
 */
public record FigureTable(String title, List<String> columns, List<List<String>> rows) {

    public FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
