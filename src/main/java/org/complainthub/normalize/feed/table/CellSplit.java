package org.complainthub.normalize.feed.table;

import java.util.ArrayList;
import java.util.List;
import org.complainthub.normalize.feed.document.Limits;

/** Splits lines into cells (RFC 4180): a cell in quotation marks may go on over several lines. */
final class CellSplit {

    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean open;
    private boolean stray;

    CellSplit(char separator) {
        this.separator = separator;
    }

    /** Takes one more line of the record. */
    CellSplit add(String line) {
        int i = 0;
        if (open) {
            cell.append('\n');
            i = quoted(line, 0);
        }
        while (!open && i <= line.length() && !isTooWide()) {
            i = startsQuoted(line, i) ? quoted(line, line.indexOf('"', i) + 1) : plain(line, i);
        }
        return this;
    }

    private static boolean startsQuoted(String line, int from) {
        int i = from;
        while (i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        return i < line.length() && line.charAt(i) == '"';
    }

    private int plain(String line, int from) {
        int stop = line.indexOf(separator, from);
        int end = stop < 0 ? line.length() : stop;
        cell.append(line, from, end);
        return finish(end);
    }

    /** From behind the opening mark, or from the beginning of a line within the marks. */
    private int quoted(String line, int from) {
        open = true;
        int i = from;
        while (i < line.length()) {
            int mark = line.indexOf('"', i);
            if (mark < 0) {
                break;
            }
            cell.append(line, i, mark);
            if (mark + 1 < line.length() && line.charAt(mark + 1) == '"') {
                cell.append('"');
                i = mark + 2;
            } else {
                open = false;
                return afterMark(line, mark + 1);
            }
        }
        cell.append(line, Math.min(i, line.length()), line.length());
        return line.length() + 1;
    }

    /** What stands between the closing mark and the separator belongs to the cell, though it should not be there. */
    private int afterMark(String line, int from) {
        int stop = line.indexOf(separator, from);
        int end = stop < 0 ? line.length() : stop;
        stray |= !line.substring(from, end).isBlank();
        cell.append(line, from, end);
        return finish(end);
    }

    private int finish(int end) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
        return end + 1;
    }

    /** Whether the record goes on with the next line. */
    boolean isOpen() {
        return open;
    }

    /** Whether something follows a closing mark in its cell. */
    boolean isStray() {
        return stray;
    }

    boolean isTooWide() {
        return cells.size() > Limits.MOST_COLUMNS;
    }

    List<String> cells() {
        return List.copyOf(cells);
    }
}
