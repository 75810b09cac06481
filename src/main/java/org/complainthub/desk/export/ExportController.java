package org.complainthub.desk.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.complainthub.desk.access.DeskActivities;
import org.complainthub.desk.access.Sight;
import org.complainthub.desk.search.SearchForm;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** {@code GET /desk/export.csv} and {@code /desk/export.xlsx}: the list of files to take away, without limit. */
@Controller
class ExportController {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int ROWS_IN_MEMORY = 500;

    private final FileRows rows;
    private final DeskActivities activities;

    ExportController(FileRows rows, DeskActivities activities) {
        this.rows = rows;
        this.activities = activities;
    }

    /** UTF-8 with a byte order mark, which Excel needs to read Chinese. */
    @GetMapping("/desk/export.csv")
    void csv(@ModelAttribute SearchForm form, Authentication who, Locale locale, HttpServletResponse response)
            throws IOException {
        begin(form, who, response, "complaint-files.csv");
        response.setContentType("text/csv;charset=UTF-8");
        try (Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(writer.append(BYTE_ORDER_MARK), CSVFormat.EXCEL)) {
            rows.write(
                    form,
                    Sight.of(who),
                    locale,
                    cells ->
                            printer.printRecord(cells.stream().map(SafeCell::of).toList()));
        }
    }

    /** Every cell is text. */
    @GetMapping("/desk/export.xlsx")
    void xlsx(@ModelAttribute SearchForm form, Authentication who, Locale locale, HttpServletResponse response)
            throws IOException {
        begin(form, who, response, "complaint-files.xlsx");
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (Workbook book = new Workbook(response.getOutputStream(), "Complaint Hub", "1.0")) {
            Sheet sheet = new Sheet(book.newWorksheet("files"));
            rows.write(form, Sight.of(who), locale, sheet::add);
            sheet.sheet.finish();
        }
    }

    private void begin(SearchForm form, Authentication who, HttpServletResponse response, String name) {
        activities.add(who.getName(), DeskActivities.Action.EXPORTED, null, form.address("/" + name));
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private static final class Sheet {

        private final Worksheet sheet;
        private int row;

        Sheet(Worksheet sheet) {
            this.sheet = sheet;
        }

        void add(List<String> cells) throws IOException {
            for (int column = 0; column < cells.size(); column++) {
                sheet.inlineString(row, column, SafeCell.of(cells.get(column)));
            }
            row++;
            if (row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }
    }
}
