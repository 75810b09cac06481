package org.complainthub.desk.digest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.complainthub.desk.export.SafeCell;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as a spreadsheet (XLSX): a sheet for each language; counts are numbers, all else is text. */
final class DigestWorkbook {

    /** Its media type. */
    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private DigestWorkbook() {}

    /** @param sheets name of the sheet to its tables */
    static byte[] of(Map<String, List<FigureTable>> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Complaint Hub", "1.0")) {
            for (Map.Entry<String, List<FigureTable>> sheet : sheets.entrySet()) {
                write(book.newWorksheet(sheet.getKey()), sheet.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a spreadsheet in memory", impossible);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, List<FigureTable> tables) throws IOException {
        int row = 0;
        for (FigureTable table : tables) {
            sheet.inlineString(row, 0, SafeCell.of(table.title()));
            sheet.style(row, 0).bold().set();
            row++;
            write(sheet, row++, table.columns());
            for (List<String> cells : table.rows()) {
                write(sheet, row++, cells);
            }
            row++;
        }
        sheet.finish();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (cell.matches("\\d{1,15}")) {
                sheet.value(row, column, Long.parseLong(cell));
            } else {
                sheet.inlineString(row, column, SafeCell.of(cell));
            }
        }
    }
}
