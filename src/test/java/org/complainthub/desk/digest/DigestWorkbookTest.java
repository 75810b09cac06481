package org.complainthub.desk.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class DigestWorkbookTest {

    @Test
    void writesNoFormulaWhateverAnAdvisorIsCalled() throws IOException {
        FigureTable advisors = new FigureTable(
                "@advisors", List.of("Name", "Files"), List.of(List.of("=HYPERLINK(\"http://x.example\")", "12")));
        byte[] book = DigestWorkbook.of(Map.of("English", List.of(advisors)));

        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            List<Row> rows = read.getFirstSheet().read();
            assertThat(rows.stream().flatMap(Row::stream).map(Cell::getFormula)).containsOnlyNulls();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("'@advisors");
            assertThat(rows.get(2).getCellText(0)).startsWith("'=HYPERLINK");
            assertThat(rows.get(2).getCell(1).asNumber()).isEqualByComparingTo("12");
        }
    }
}
