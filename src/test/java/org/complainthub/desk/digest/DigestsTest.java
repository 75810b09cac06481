package org.complainthub.desk.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.desk.access.DeskPeople.auditor;
import static org.complainthub.desk.access.DeskPeople.desk;
import static org.complainthub.desk.access.DeskPeople.ofDepartment;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintFixtures;
import org.complainthub.complaint.Problem;
import org.complainthub.complaint.Routing;
import org.complainthub.complaint.Times;
import org.complainthub.complaint.Visit;
import org.complainthub.desk.DeskDatabase;
import org.complainthub.desk.DeskStage;
import org.complainthub.desk.InventedFiles;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DigestsTest {

    private final DataSource database = DeskDatabase.create();
    private final JdbcClient client = JdbcClient.create(database);
    /** Where the group is, whose week it is: another week than that of UTC for some hours of each Monday. */
    private final OffsetDateTime lastWeek =
            OffsetDateTime.now(ZoneId.of("Asia/Shanghai")).minusWeeks(1).with(DayOfWeek.WEDNESDAY);

    private final DeskStage stage = new DeskStage(database);
    private final Digests digests = stage.bean(Digests.class);

    @BeforeEach
    void fill() throws SQLException {
        try (InventedFiles files = new InventedFiles(database)) {
            for (int i = 0; i < 10; i++) {
                files.open(file(i), i < 4 ? "CLOSED" : "OPEN", lastWeek.plusMinutes(1));
            }
            files.write();
        }
        client.sql("update complaint_file set closed_at = ? where status = 'CLOSED'")
                .param(lastWeek.plusHours(2))
                .update();
        client.sql("update complaint_file set repeats = 1 where number = 'C-2026-000000'")
                .update();
        client.sql("update work_clock set met_at = ? where id in (select id from work_item"
                        + " where complaint_number <= 'C-2026-000006')")
                .param(lastWeek)
                .update();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void countsTheFiguresOfTheWeek() throws Exception {
        assertThat(text("/desk/digests", "en"))
                .contains("Complaints received</td><td>10<", "Complaints closed</td><td>4<")
                .contains("75 % (3 of 4)", "10 % (1 of 10)", "median 2.0, 90 % within 2.0 (of 4)", "30 % (3 of 10)")
                .contains("Mechanical workshop</td><td>10<", "Li Na</td><td>10<", "no answers yet", "no visits known")
                .doesNotContain("??", "<script", " style=");
        assertThat(text("/desk/digests", "zh"))
                .contains("受理投诉</td><td>10<", "尚无答卷")
                .doesNotContain("??");
    }

    @Test
    void countsAClockOnceThoughItsFileCameByTwoChannels() throws Exception {
        client.sql("insert into complaint_file_term (field, term, file_number, opened_at)"
                        + " select 'CHANNEL', 'LETTER', number, opened_at from complaint_file")
                .update();

        assertThat(text("/desk/digests", "en").split("30 % \\(3 of 10\\)", -1)).hasSize(2);
    }

    @Test
    void countsTheAnswersOfCustomers() throws Exception {
        for (int number = 0; number < 3; number++) {
            client.sql("insert into handling_survey (complaint_number, closed_at, answered_at, satisfied)"
                            + " values (?, ?, ?, ?)")
                    .params("C-2026-00000" + number, lastWeek, lastWeek, number > 0)
                    .update();
        }
        assertThat(text("/desk/digests", "en")).contains("67 % (2 of 3)").doesNotContain("no answers yet");
    }

    @Test
    void mailsEachDigestOnceHoweverManyHubsWriteIt() {
        List<CompletableFuture<Void>> hubs = IntStream.range(0, 4)
                .mapToObj(hub -> CompletableFuture.runAsync(digests::write))
                .toList();
        hubs.forEach(CompletableFuture::join);
        digests.write();

        assertThat(client.sql("select recipient from outbox_mail where message_id like '<digest.management-%'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "boss@dealer.example", "boss@dealer.example", "desk@dealer.example", "desk@dealer.example");
    }

    @Test
    void mailsItAsHtmlWithASpreadsheet() throws Exception {
        digests.write();
        assertThat(part("text/html"))
                .contains("受理投诉", "Complaints received", "2026", "<table")
                .doesNotContain("??");
        byte[] book = Base64.getDecoder().decode(content(DigestWorkbook.TYPE));
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            assertThat(read.getSheets().map(sheet -> sheet.getName())).containsExactlyInAnyOrder("中文", "English");
            List<Row> rows = read.findSheet("English").orElseThrow().read();
            assertThat(rows.stream()
                            .filter(row -> row.getCellText(0).equals("Complaints received"))
                            .map(row -> row.getCellAsNumber(1).orElseThrow().intValue()))
                    .containsExactly(10);
        }
    }

    @Test
    void mailsTheWeeklyListOfMildComplaintsOnce() {
        client.sql("update work_clock set severity = 'S4'").update();
        digests.write();
        digests.write();

        assertThat(client.sql("select body from outbox_mail where message_id like '<digest.mild-%'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("C-2026-000009", "机修车间 / Mechanical workshop")
                .doesNotContain("C-2026-000001");
    }

    @Test
    void givesTheSpreadsheetToWhoeverSeesEverythingAndNobodyElse() throws Exception {
        String address = "/desk/digests/" + lastMonth() + "/figures.xlsx";
        byte[] book = stage.web()
                .perform(get(address).with(auditor()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(book).startsWith('P', 'K');
        stage.web().perform(get(address).with(desk())).andExpect(status().isForbidden());
        stage.web().perform(get(address).with(ofDepartment("WORKSHOP"))).andExpect(status().isForbidden());
        stage.web().perform(get("/desk/digests/2026-W99").with(auditor())).andExpect(status().isNotFound());
    }

    private String lastMonth() {
        return DigestPeriod.before(lastWeek.toLocalDate(), 0, 1).get(0).name();
    }

    private String part(String type) {
        return new String(Base64.getDecoder().decode(content(type)), StandardCharsets.UTF_8);
    }

    private String content(String type) {
        return client.sql("select p.content from outbox_part p join outbox_mail m on m.message_id = p.message_id"
                        + " where p.media_type = ? and m.message_id like '%-w%' order by m.message_id limit 1")
                .param(type)
                .query(String.class)
                .single();
    }

    private String text(String address, String language) throws Exception {
        return new String(
                        stage.web()
                                .perform(get(address)
                                        .header("Accept-Language", language)
                                        .with(auditor()))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8)
                .replaceAll("<td [^>]*>", "<td>");
    }

    private Complaint file(int number) {
        return ComplaintFixtures.aComplaint("r" + number)
                .complaintNumber("C-2026-00000" + number)
                .visit(new Visit("FT", null, "Li Na"))
                .problem(new Problem(List.of("WAIT_REPAIR"), null, false, false, List.of()))
                .routing(new Routing(List.of("WORKSHOP"), "rules", List.of("rule")))
                .times(new Times(lastWeek, null, null))
                .build();
    }
}
