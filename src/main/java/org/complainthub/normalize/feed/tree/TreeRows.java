package org.complainthub.normalize.feed.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.complainthub.normalize.feed.column.BadRow;
import org.complainthub.normalize.feed.column.RawRow;
import org.complainthub.normalize.feed.document.RowCursor;
import org.jspecify.annotations.Nullable;

/** The rows of a document: its records, or what lies in a list of each. */
final class TreeRows implements RowCursor {

    private final TreeRecords records;
    private final NestedList nested;
    private final boolean single;
    private final Deque<JsonNode> waiting = new ArrayDeque<>();
    private int number;

    /** @param single whether the document is the one record itself */
    TreeRows(TreeRecords records, NestedList nested, boolean single) {
        this.records = records;
        this.nested = nested;
        this.single = single;
    }

    @Override
    public @Nullable RawRow next() {
        while (waiting.isEmpty()) {
            TreeRecord record = records.next();
            if (record == null) {
                return null;
            }
            if (record.node() == null) {
                number++;
                return new BadRow(number, null, String.valueOf(record.fault()), record.last());
            }
            waiting.addAll(nested.rows(record.node()));
        }
        number++;
        return TreeRow.of(number, waiting.remove());
    }

    @Override
    public boolean isSingle() {
        return single;
    }

    @Override
    public void close() {
        records.close();
    }
}
