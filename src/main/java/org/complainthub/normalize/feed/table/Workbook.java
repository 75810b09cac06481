package org.complainthub.normalize.feed.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.feed.descriptor.FeedDescriptor;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook (ISO/IEC 29500, .xlsx): one of its sheets is the table. One with macros is not opened. */
final class Workbook implements TableSource {

    private static final int MOST_SHEETS = 20;

    private final byte[] packed;

    /** @throws InvalidInput when the limits forbid to open it */
    Workbook(Content content) {
        this.packed = content.bytes();
        WorkbookGuard.check(packed, content.name());
    }

    /** The number of the sheet, of those that a person sees; for a descriptor that names none the first with a table. */
    @Override
    public TableRecords open(FeedDescriptor descriptor) {
        ReadableWorkbook workbook = opened();
        try {
            return new SheetRecords(workbook, sheet(workbook, descriptor));
        } catch (IOException | RuntimeException broken) {
            close(workbook);
            throw new InvalidInput("the workbook cannot be read: " + broken.getMessage(), broken);
        }
    }

    @Override
    public Object manner(FeedDescriptor descriptor) {
        return String.valueOf(descriptor.sheet());
    }

    private ReadableWorkbook opened() {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(packed), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException broken) {
            throw new InvalidInput("the workbook cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook, FeedDescriptor descriptor) throws IOException {
        List<Sheet> sheets = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .limit(MOST_SHEETS)
                .toList();
        String named = descriptor.sheet();
        for (Sheet sheet : sheets) {
            if (named == null ? isTable(workbook, sheet) : sheet.getName().equals(named)) {
                return sheet;
            }
        }
        throw new InvalidInput(named == null ? "no sheet has a table" : "there is no sheet " + named);
    }

    /** Whether some two rows in succession have three cells: what a cover sheet has not. */
    private static boolean isTable(ReadableWorkbook workbook, Sheet sheet) throws IOException {
        SheetRecords records = new SheetRecords(workbook, sheet);
        boolean wide = false;
        for (int i = 0; i < TableDocument.HEAD_ROWS; i++) {
            TableRecord record = records.next();
            boolean isWide = record != null
                    && record.cells().stream().filter(cell -> !cell.isEmpty()).count() > 1;
            if (record == null || (wide && isWide)) {
                records.closeSheet();
                return record != null;
            }
            wide = isWide;
        }
        records.closeSheet();
        return false;
    }

    private static void close(ReadableWorkbook workbook) {
        try {
            workbook.close();
        } catch (IOException held) {
            throw new ExcelReaderException(held);
        }
    }
}
