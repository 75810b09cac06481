package org.complainthub.normalize.feed.table;

import java.util.ArrayDeque;
import java.util.Deque;
import org.complainthub.normalize.feed.document.Limits;
import org.complainthub.normalize.feed.document.Lines;
import org.jspecify.annotations.Nullable;

/** Separated values. A quotation mark that is never closed costs its own line, not those behind it. */
final class DelimitedRecords implements TableRecords {

    private final Lines lines;
    private final char separator;
    private int usualWidth;

    DelimitedRecords(Lines lines, char separator) {
        this.lines = lines;
        this.separator = separator;
    }

    @Override
    public @Nullable TableRecord next() {
        Lines.Line line = lines.next();
        while (line != null && line.text().isBlank() && !line.isCut()) {
            line = lines.next();
        }
        return line == null ? null : record(line);
    }

    private TableRecord record(Lines.Line first) {
        if (first.isCut()) {
            return TableRecord.bad(first.number(), "the line has more than " + Limits.LONGEST_LINE + " characters");
        }
        CellSplit split = new CellSplit(separator).add(first.text());
        Deque<Lines.Line> more = new ArrayDeque<>();
        while (split.isOpen() && !split.isTooWide()) {
            Lines.Line next = lines.next();
            if (next == null || next.isCut() || isTooLong(more, next)) {
                return endless(first, more, next);
            }
            more.push(next);
            split.add(next.text());
        }
        if (split.isTooWide()) {
            return TableRecord.bad(first.number(), "the row has more than " + Limits.MOST_COLUMNS + " columns");
        }
        if (split.isStray() && !more.isEmpty()) {
            return unclosed(first, more);
        }
        usualWidth = Math.max(usualWidth, split.cells().size());
        return new TableRecord(first.number(), split.cells());
    }

    private static boolean isTooLong(Deque<Lines.Line> more, Lines.Line next) {
        int characters = next.text().length()
                + more.stream().mapToInt(line -> line.text().length()).sum();
        return more.size() >= Limits.MOST_LINES || characters > Limits.LONGEST_LINE;
    }

    private TableRecord endless(Lines.Line first, Deque<Lines.Line> more, Lines.@Nullable Line next) {
        if (next == null && more.stream().noneMatch(this::looksLikeARow)) {
            return TableRecord.bad(first.number(), "the file ends within a value: it is cut off");
        }
        if (next != null) {
            lines.giveBack(next);
        }
        return unclosed(first, more);
    }

    /** What follows is read as rows of its own. */
    private TableRecord unclosed(Lines.Line first, Deque<Lines.Line> more) {
        more.forEach(lines::giveBack);
        return TableRecord.bad(first.number(), "a quotation mark is opened and not closed");
    }

    private boolean looksLikeARow(Lines.Line line) {
        long separators = line.text().chars().filter(c -> c == separator).count();
        return separators > 0 && separators + 1 >= Math.max(2, usualWidth / 2);
    }

    @Override
    public void close() {
        lines.close();
    }
}
