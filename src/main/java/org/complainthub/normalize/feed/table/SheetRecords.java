package org.complainthub.normalize.feed.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.complainthub.normalize.feed.document.Limits;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet as texts: dates as ISO 8601, numbers in plain digits, results of formulas. */
final class SheetRecords implements TableRecords {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private long read;
    private boolean broken;

    SheetRecords(ReadableWorkbook workbook, Sheet sheet) throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
    }

    @Override
    public @Nullable TableRecord next() {
        try {
            if (broken || !rows.hasNext()) {
                return null;
            }
            read++;
            return record(rows.next());
        } catch (RuntimeException damaged) {
            broken = true;
            return new TableRecord(
                    read + 1, List.of(), "the sheet cannot be read from here: " + damaged.getMessage(), true);
        }
    }

    private static TableRecord record(Row row) {
        if (row.getCellCount() > Limits.MOST_COLUMNS) {
            return TableRecord.bad(row.getRowNum(), "the row has more than " + Limits.MOST_COLUMNS + " columns");
        }
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            cells.add(cell == null ? "" : text(cell).strip());
        }
        return new TableRecord(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell)
                    ? date(cell.asDate())
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getType() == CellType.ERROR || cell.getValue() == null
                ? ""
                : cell.getValue().toString();
    }

    /** A format with a day, a month or an hour outside its quoted and bracketed parts. */
    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null || cell.asNumber().abs().doubleValue() > 2_958_466) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.matches(".*[dmyhs].*") && !bare.contains("general") && !bare.contains("e+");
    }

    private static String date(LocalDateTime time) {
        boolean isDay = time.toLocalTime().equals(LocalTime.MIDNIGHT);
        return isDay ? time.toLocalDate().toString() : time.withNano(0).toString();
    }

    void closeSheet() {
        stream.close();
    }

    @Override
    public void close() {
        closeSheet();
        try {
            workbook.close();
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }
}
