package org.complainthub.normalize.feed.column;

import java.util.List;
import org.complainthub.complaint.Defect;

/**
 * One row that can be read, as the file gives it.
 *
 * @param values one for each column, trimmed, empty when there is none
 */
public record FeedRow(int number, List<Column> columns, List<String> values, List<Defect> defects) implements RawRow {

    public FeedRow {
        values = List.copyOf(values);
        defects = List.copyOf(defects);
    }
}
