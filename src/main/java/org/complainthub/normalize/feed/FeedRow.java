package org.complainthub.normalize.feed;

import java.util.List;
import org.complainthub.complaint.Defect;

/**
 * One row as the file gives it.
 *
 * @param number counts from 1
 * @param values one for each column, trimmed, empty when there is none
 */
record FeedRow(int number, List<Column> columns, List<String> values, List<Defect> defects) {

    FeedRow {
        values = List.copyOf(values);
        defects = List.copyOf(defects);
    }
}
