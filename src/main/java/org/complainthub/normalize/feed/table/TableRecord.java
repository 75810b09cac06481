package org.complainthub.normalize.feed.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a table.
 *
 * @param line where it begins: the line of a text, the row of a sheet
 * @param fault why it cannot be used, null when it can
 * @param last whether nothing behind it can be read
 */
record TableRecord(long line, List<String> cells, @Nullable String fault, boolean last) {

    TableRecord(long line, List<String> cells) {
        this(line, cells, null, false);
    }

    static TableRecord bad(long line, String fault) {
        return new TableRecord(line, List.of(), fault, false);
    }

    boolean isBlank() {
        return fault == null && cells.stream().allMatch(String::isEmpty);
    }
}
