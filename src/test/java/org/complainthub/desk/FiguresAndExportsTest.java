package org.complainthub.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.received;
import static org.complainthub.desk.access.DeskPeople.desk;
import static org.complainthub.desk.access.DeskPeople.ofDepartment;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.complainthub.complaint.Routing;
import org.complainthub.complaint.Visit;
import org.complainthub.desk.access.DeskPeople;
import org.complainthub.desk.access.DeskRole;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class FiguresAndExportsTest {

    private static final int FILES = 1203;

    private final DataSource database = DeskDatabase.create();
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    private final DeskStage stage = new DeskStage(database);

    @BeforeEach
    void fill() throws SQLException {
        try (InventedFiles files = new InventedFiles(database)) {
            for (int i = 0; i < FILES; i++) {
                String department = i % 3 == 0 ? "WORKSHOP" : "BODY_PAINT";
                files.open(
                        aComplaint("r" + i)
                                .complaintNumber(String.format(Locale.ROOT, "C-2026-%06d", i))
                                .visit(new Visit(i == 7 ? "=cmd|'/c calc'!A1" : "FT", null, null))
                                .problem(about(i % 3 == 0 ? "PRODUCT_QUALITY" : "PAINT_COLOUR"))
                                .routing(new Routing(List.of(department), "rules", List.of("rule")))
                                .times(received(now.minusHours(i)))
                                .build(),
                        "OPEN",
                        i % 2 == 0 ? now.minusDays(1) : now.plusDays(1));
            }
            files.write();
        }
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void drawsChartsWithTheirNumbersBeside() throws Exception {
        String page = text("/desk/charts", desk());
        assertThat(page)
                .contains("<svg role=\"img\"", "<desc id=\"desc-category\"", ">401<", ">802<", "0 % (0 of 602)")
                .contains("no answers to the survey")
                .doesNotContain("??", "<script", " style=");
        assertThat(text("/desk/charts", ofDepartment("WORKSHOP")))
                .contains(">401<")
                .doesNotContain(">802<");
    }

    @Test
    void showsAViewerFiguresOnly() throws Exception {
        RequestPostProcessor viewer = DeskPeople.person(DeskRole.VIEWER, null, null);
        assertThat(text("/desk/charts", viewer)).contains(">802<").doesNotContain("/desk/files");
        stage.web().perform(get("/desk/export.csv").with(viewer)).andExpect(status().isForbidden());
    }

    @Test
    void exportsEveryFileAsCsvWithoutFormulas() throws Exception {
        String csv = text("/desk/export.csv", desk());
        assertThat(csv).startsWith("\uFEFFFile,Opened").contains(",'=cmd|'/c calc'!A1,");
        assertThat(csv.lines()).hasSize(FILES + 1);
        assertThat(csv.lines().filter(line -> line.contains(",="))).isEmpty();
    }

    @Test
    void exportsEveryFileAsSpreadsheetOfText() throws Exception {
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(bytes("/desk/export.xlsx?category=PRODUCT_QUALITY", desk())))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(FILES / 3 + 1);
            assertThat(rows.stream().flatMap(Row::stream).filter(cell -> cell.getFormula() != null))
                    .isEmpty();
        }
    }

    @Test
    void exportsToADepartmentItsOwnOnly() throws Exception {
        assertThat(text("/desk/export.csv", ofDepartment("WORKSHOP")).lines()).hasSize(FILES / 3 + 1);
    }

    private String text(String address, RequestPostProcessor person) throws Exception {
        return new String(bytes(address, person), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String address, RequestPostProcessor person) throws Exception {
        return stage.web()
                .perform(get(address).header("Accept-Language", "en").with(person))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
