package org.complainthub.matching;

import static org.complainthub.complaint.ComplaintFixtures.MONDAY;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.person;
import static org.complainthub.complaint.ComplaintFixtures.received;
import static org.complainthub.complaint.ComplaintFixtures.words;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Random;
import javax.sql.DataSource;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Times;
import org.complainthub.complaint.Vehicle;
import org.complainthub.complaint.Visit;
import org.complainthub.matching.file.TestDatabase;
import org.complainthub.matching.identity.IdentityKey;
import org.complainthub.matching.identity.IdentityKeys;

/**
 * Fills an archive with invented complaints: surnames as frequent as in China, a fifth of the phones masked, one receipt in
 * two hundred with the number of a call centre, 40 % with a car, a year of receipts, two dozen keys each.
 */
final class ArchiveFiller {

    private static final int BATCH = 500;
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂文辉玲宇浩佳欣思雨晨轩梓涵子墨一诺雅婷志远建国海燕春梅冬雪";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
    private static final String[] CATEGORIES = {
        "PRODUCT_QUALITY", "PARTS_WAIT", "ATTITUDE", "WAIT_REPAIR", "COST_OVER_EST", "REPEAT_REPAIR", "WARRANTY_REFUSED"
    };
    private static final String STORY = "保养之后发动机一直有异响，去了两次都说正常，希望给一个明确的说法。";

    private final ObjectMapper json = TestDatabase.json();
    private final DataSource database;

    ArchiveFiller(DataSource database) {
        this.database = database;
    }

    /** Adds the files from this one to that one. */
    void fill(int from, int to) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement file = connection.prepareStatement("INSERT INTO complaint_file (number, kind, status,"
                        + " first_receipt_id, opened_at, last_receipt_at) VALUES (?, 'COMPLAINT', 'OPEN', ?, ?, ?)");
                PreparedStatement receipt = connection.prepareStatement("INSERT INTO matched_receipt"
                        + " (receipt_id, file_number, received_at, complaint) VALUES (?, ?, ?, ?)");
                PreparedStatement key = connection.prepareStatement(
                        "INSERT INTO receipt_key (identity_key, received_at, receipt_id) VALUES (?, ?, ?)");
                PreparedStatement holder = connection.prepareStatement(
                        "INSERT INTO key_holder (identity_key, holder) SELECT CAST(? AS VARCHAR(250)),"
                                + " CAST(? AS VARCHAR(250)) WHERE NOT EXISTS (SELECT 1 FROM key_holder"
                                + " WHERE identity_key = ? AND holder = ?)")) {
            connection.setAutoCommit(false);
            for (int i = from; i < to; i++) {
                add(complaint(i), new PreparedStatement[] {file, receipt, key, holder});
                if (i % BATCH == BATCH - 1 || i == to - 1) {
                    for (PreparedStatement statement : new PreparedStatement[] {file, receipt, key, holder}) {
                        statement.executeBatch();
                    }
                    connection.commit();
                }
            }
        }
    }

    private void add(Complaint complaint, PreparedStatement... into) throws SQLException {
        OffsetDateTime at = complaint.times().receivedAt();
        batch(into[0], complaint.complaintNumber(), complaint.receiptId(), at, at);
        batch(into[1], complaint.receiptId(), complaint.complaintNumber(), at, text(complaint));
        String name = IdentityKeys.holder(complaint);
        for (IdentityKey key : IdentityKeys.of(complaint).filed()) {
            batch(into[2], key.toString(), at, complaint.receiptId());
            if (name != null && key.type().isPersonal()) {
                batch(into[3], key.toString(), name, key.toString(), name);
            }
        }
        batch(into[2], "FILE:" + complaint.complaintNumber(), at, complaint.receiptId());
    }

    private static void batch(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private String text(Complaint complaint) {
        try {
            return json.writeValueAsString(complaint);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for the same number. */
    static Complaint complaint(int i) {
        Random random = new Random(i * 7919L);
        OffsetDateTime at = MONDAY.minusMinutes(random.nextInt(365 * 24 * 60));
        String phone = String.format(Locale.ROOT, "1%d%09d", 3 + random.nextInt(7), random.nextInt(1_000_000_000));
        String shown = i % 5 == 0 ? phone.substring(0, 3) + "****" + phone.substring(7) : phone;
        String plate = "粤B" + letters(random, 5);
        boolean car = random.nextInt(10) < 4;
        return aComplaint("bench-" + i)
                .complaintNumber(String.format(Locale.ROOT, "C-2026-%07d", i))
                .complainant(person(name(random), i % 200 == 7 ? "75588880000" : shown, null))
                .vehicle(car ? new Vehicle(null, null, plate, "启明 200", null) : Vehicle.UNKNOWN)
                .visit(car ? new Visit("FT", "FT" + (202600000000L + i), null) : Visit.UNKNOWN)
                .problem(about(CATEGORIES[random.nextInt(CATEGORIES.length)]))
                .text(words(STORY.repeat(4) + i))
                .times(new Times(
                        at, null, at.toLocalDate().minusDays(random.nextInt(9)).toString()))
                .build();
    }

    /** The same customer writes again. */
    static Complaint again(int i) {
        Complaint first = complaint(i);
        return first.edit()
                .complaintNumber(null)
                .times(received(first.times().receivedAt().plusDays(3)))
                .correlation(aComplaint("again-" + i).build().correlation())
                .text(words("又来了，还是上次说的那件事" + i))
                .build();
    }

    /** Half of the people share the first twenty surnames. */
    private static String name(Random random) {
        double skewed = Math.pow(random.nextDouble(), 2.2);
        char surname = SURNAMES.charAt((int) (skewed * SURNAMES.length()));
        String given = "" + GIVEN.charAt(random.nextInt(GIVEN.length())) + GIVEN.charAt(random.nextInt(GIVEN.length()));
        return surname + given;
    }

    private static String letters(Random random, int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
