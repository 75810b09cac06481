package org.complainthub.normalize.feed.table;

import java.util.Collection;
import java.util.List;
import org.complainthub.normalize.feed.document.Limits;
import org.complainthub.normalize.feed.document.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are cut by position.
 *
 * @param positions first and last place of each column, from 1; a wide character takes two places
 */
record FixedRecords(Lines lines, Collection<List<Integer>> positions) implements TableRecords {

    @Override
    public @Nullable TableRecord next() {
        Lines.Line line = lines.next();
        while (line != null && line.text().isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        String text = line.text();
        return line.isCut()
                ? TableRecord.bad(line.number(), "the line has more than " + Limits.LONGEST_LINE + " characters")
                : new TableRecord(
                        line.number(),
                        positions.stream()
                                .map(position -> FixedColumns.cell(text, position.get(0), position.get(1)))
                                .toList());
    }

    @Override
    public void close() {
        lines.close();
    }
}
