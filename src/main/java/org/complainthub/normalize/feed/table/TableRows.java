package org.complainthub.normalize.feed.table;

import java.util.ArrayList;
import java.util.List;
import org.complainthub.complaint.Defect;
import org.complainthub.normalize.feed.column.BadRow;
import org.complainthub.normalize.feed.column.Column;
import org.complainthub.normalize.feed.column.FeedRow;
import org.complainthub.normalize.feed.column.RawRow;
import org.complainthub.normalize.feed.document.FeedDocument;
import org.complainthub.normalize.feed.document.RowCursor;
import org.jspecify.annotations.Nullable;

/** The rows below the header of a table. */
final class TableRows implements RowCursor {

    private static final int LONGEST_SURPLUS = 2000;

    private final TableRecords records;
    private final List<Column> columns;
    private final FillDown above;
    private int number;

    TableRows(TableRecords records, List<Column> columns, FillDown above) {
        this.records = records;
        this.columns = columns;
        this.above = above;
    }

    @Override
    public @Nullable RawRow next() {
        TableRecord record = records.next();
        while (record != null && isNone(record)) {
            record = records.next();
        }
        if (record == null) {
            return null;
        }
        number++;
        String fault = record.fault();
        return fault == null
                ? row(above.filled(record.cells()))
                : new BadRow(number, null, "line " + record.line() + ": " + fault, record.last());
    }

    private boolean isNone(TableRecord record) {
        if (record.isBlank()) {
            return true;
        }
        boolean summary = record.fault() == null && SummaryRows.isOne(record.cells(), columns);
        if (summary) {
            above.forget();
        }
        return summary;
    }

    private FeedRow row(List<String> cells) {
        List<Defect> defects = new ArrayList<>();
        if (cells.size() < columns.size()) {
            defects.add(new Defect("ROW_TOO_SHORT", "row " + number, cells.size() + " of " + columns.size(), "empty"));
        } else if (cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isEmpty())) {
            String surplus = String.join(" | ", cells.subList(columns.size(), cells.size()));
            defects.add(new Defect("ROW_TOO_LONG", "row " + number, cut(surplus, LONGEST_SURPLUS), "left out"));
        }
        List<String> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            if (cell.length() > FeedDocument.LONGEST_VALUE) {
                String length = cell.length() + " characters";
                defects.add(new Defect("VALUE_CUT", columns.get(i).label(), length, "the first"));
            }
            values.add(cut(cell, FeedDocument.LONGEST_VALUE));
        }
        return new FeedRow(number, columns, values, defects);
    }

    private static String cut(String value, int most) {
        return value.length() > most ? value.substring(0, most) : value;
    }

    @Override
    public boolean isSingle() {
        return false;
    }

    @Override
    public void close() {
        records.close();
    }
}
