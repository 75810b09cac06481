package org.complainthub.bench;

import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.person;
import static org.complainthub.complaint.ComplaintFixtures.plate;
import static org.complainthub.complaint.ComplaintFixtures.received;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Routing;
import org.complainthub.complaint.Visit;
import org.complainthub.desk.DeskDatabase;
import org.complainthub.desk.InventedFiles;
import org.complainthub.report.outbox.CustomerLinks;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Many complaint files in an H2 file, as two years of work leave them: one opened every ten minutes, the youngest twentieth
 * open; each with a receipt, work and its clock, a corrective-action report with its mail and its steps, facts in the ledger,
 * and what its customer was told and said.
 */
final class DeskFiles {

    private static final String FILLING = ";CACHE_SIZE=262144;WRITE_DELAY=10000;AUTO_COMPACT_FILL_RATE=0";
    private static final int MINUTES = 10;
    private static final int OPEN = 20;
    private static final int BATCH = 5000;
    private static final String[] CATEGORIES = {
        "PRODUCT_QUALITY", "PARTS_WAIT", "ATTITUDE", "WAIT_REPAIR", "COST_OVER_EST", "REPEAT_REPAIR", "PAINT_COLOUR"
    };
    private static final String[] DEPARTMENTS = {"WORKSHOP", "BODY_PAINT", "PARTS", "SALES"};

    private final int files;
    private final CustomerLinks links;
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);

    DeskFiles(int files, CustomerLinks links) {
        this.files = files;
        this.links = links;
    }

    /** Writes them where a hub with this folder looks for its database. */
    void fill(Path folder) throws SQLException {
        JdbcConnectionPool database =
                JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("hub") + FILLING, "hub", "");
        DeskDatabase.migrated(database);
        receipts(database);
        try (Connection connection = database.getConnection()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("bench/desk-files.sql"));
            customers(connection);
        }
        database.dispose();
    }

    private void receipts(DataSource database) throws SQLException {
        try (InventedFiles invented = new InventedFiles(database)) {
            for (int i = 0; i < files; i++) {
                boolean open = i < files / OPEN;
                invented.open(
                        complaint(i),
                        open ? "OPEN" : "CLOSED",
                        i % 4 == 0 && open ? now.minusDays(1) : now.plusYears(1));
                if (i % BATCH == BATCH - 1) {
                    invented.write();
                }
            }
            invented.write();
        }
    }

    private Complaint complaint(int i) {
        String department = DEPARTMENTS[i % DEPARTMENTS.length];
        return aComplaint("r" + i)
                .complaintNumber(number(i))
                .complainant(person(name(i), phone(i), null))
                .vehicle(plate(licence(i)))
                .visit(new Visit(i % 2 == 0 ? "FT" : "HB01", null, null))
                .problem(about(CATEGORIES[i % CATEGORIES.length]))
                .routing(new Routing(List.of(department), "rules", List.of("rule")))
                .times(received(now.minusMinutes((long) MINUTES * i)))
                .build();
    }

    private void customers(Connection connection) throws SQLException {
        try (PreparedStatement contact = connection.prepareStatement(
                "insert into customer_contact (complaint_number, address, language, token_hash, known_at, expires_at)"
                        + " values (?, ?, 'zh', ?, ?, ?)")) {
            for (int i = 0; i < files; i++) {
                contact.setString(1, number(i));
                contact.setString(2, address(i));
                contact.setString(3, links.digest(number(i), address(i)));
                contact.setObject(4, now);
                contact.setObject(5, now.plusYears(1));
                contact.addBatch();
                if (i % BATCH == BATCH - 1) {
                    contact.executeBatch();
                }
            }
            contact.executeBatch();
        }
    }

    String someNumber() {
        return number(files / 2);
    }

    String openNumber() {
        return number(files / OPEN / 2);
    }

    String somePhone() {
        return phone(files / 3);
    }

    String somePlate() {
        return java.net.URLEncoder.encode(licence(files / 3), StandardCharsets.UTF_8);
    }

    String someName() {
        return name(files / 3).replace(" ", "+");
    }

    String customersPage() {
        return links.path(someNumber(), address(files / 2));
    }

    /** Cursor of a page in the middle of the list. */
    String farDown() {
        String place = now.minusMinutes((long) MINUTES * files / 2) + " " + someNumber();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    String lastMonth() {
        return YearMonth.from(now).minusMonths(1).toString();
    }

    private static String number(int i) {
        return String.format(Locale.ROOT, "C-2026-%06d", i);
    }

    private static String name(int i) {
        return "Customer" + i + " Smith";
    }

    private static String phone(int i) {
        return String.format(Locale.ROOT, "1370%07d", i);
    }

    private static String licence(int i) {
        return String.format(Locale.ROOT, "粤B%05d", i % 100_000);
    }

    private static String address(int i) {
        return "c" + i + "@customer.example";
    }
}
