package org.complainthub.bench;

import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.person;
import static org.complainthub.complaint.ComplaintFixtures.plate;
import static org.complainthub.complaint.ComplaintFixtures.received;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.complainthub.complaint.Routing;
import org.complainthub.complaint.Visit;
import org.complainthub.desk.DeskDatabase;
import org.complainthub.desk.DeskStage;
import org.complainthub.desk.InventedFiles;
import org.complainthub.desk.access.DeskPeople;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Prints how long each page of the desk takes with many files in an H2 file: {@code DeskBenchmark 100000 60}, the number of
 * files and the requests of each page. Half as many requests before are not measured.
 */
public final class DeskBenchmark {

    private static final String[] CATEGORIES = {
        "PRODUCT_QUALITY", "PARTS_WAIT", "ATTITUDE", "WAIT_REPAIR", "COST_OVER_EST", "REPEAT_REPAIR", "PAINT_COLOUR"
    };
    private static final String[] DEPARTMENTS = {"WORKSHOP", "BODY_PAINT", "PARTS", "SALES"};

    private DeskBenchmark() {}

    public static void main(String... arguments) throws Exception {
        int files = Integer.parseInt(arguments[0]);
        int requests = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("desk-bench");
        DataSource database = DeskDatabase.migrated(
                JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("hub") + "", "hub", ""));
        fill(database, files);
        try (DeskStage stage = new DeskStage(database)) {
            String number = number(files / 2);
            List<String> pages = List.of(
                    "/desk/files",
                    "/desk/files?category=PAINT_COLOUR",
                    "/desk/files?department=PARTS&status=OPEN",
                    "/desk/files?store=FT&category=ATTITUDE&status=CLOSED",
                    "/desk/files?overdue=true",
                    "/desk/files?words=" + number,
                    "/desk/files?words=1370" + String.format(Locale.ROOT, "%07d", files / 3),
                    "/desk/files?words=Customer" + files / 3,
                    "/desk/files/" + number,
                    "/desk/charts");
            for (String page : pages) {
                measure(stage, page, DeskPeople.desk(), requests);
            }
            measure(stage, "/desk/files", DeskPeople.ofDepartment("SALES"), requests);
        }
    }

    private static void measure(DeskStage stage, String page, RequestPostProcessor person, int requests)
            throws Exception {
        double[] millis = new double[requests];
        for (int i = -requests / 2; i < requests; i++) {
            long start = System.nanoTime();
            int status = stage.web()
                    .perform(get(page).with(person))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            if (status != 200) {
                throw new IllegalStateException(page + " " + status);
            }
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-60s median %6.1f ms, p95 %6.1f ms%n",
                page,
                millis[requests / 2],
                millis[(int) (0.95 * (requests - 1))]);
    }

    private static void fill(DataSource database, int files) throws Exception {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        try (InventedFiles invented = new InventedFiles(database)) {
            for (int i = 0; i < files; i++) {
                String department = DEPARTMENTS[i % DEPARTMENTS.length];
                invented.open(
                        aComplaint("r" + i)
                                .complaintNumber(number(i))
                                .complainant(person(
                                        "Customer" + i + " Smith", String.format(Locale.ROOT, "1370%07d", i), null))
                                .vehicle(plate(String.format(Locale.ROOT, "粤B%05d", i % 100_000)))
                                .visit(new Visit(i % 2 == 0 ? "FT" : "HB01", null, null))
                                .problem(about(CATEGORIES[i % CATEGORIES.length]))
                                .routing(new Routing(List.of(department), "rules", List.of("rule")))
                                .times(received(now.minusMinutes(10L * i)))
                                .build(),
                        i < files / 20 ? "OPEN" : "CLOSED",
                        i % 4 == 0 && i < files / 20 ? now.minusDays(1) : now.plusYears(1));
                if (i % 1000 == 999) {
                    invented.write();
                }
            }
            invented.write();
        }
        JdbcClient.create(database)
                .sql("insert into handling_survey (complaint_number, closed_at, answered_at, medium, solved, overall,"
                        + " satisfied) select number, opened_at, opened_at, 'WEB', true, 5, true from complaint_file"
                        + " where status = 'CLOSED'")
                .update();
    }

    private static String number(int i) {
        return String.format(Locale.ROOT, "C-2026-%06d", i);
    }
}
