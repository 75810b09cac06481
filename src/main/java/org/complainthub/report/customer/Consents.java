package org.complainthub.report.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.report.register.JoinedFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers consent to, and what they have withdrawn; every word is kept, the last one counts. */
@Component("consents")
public class Consents {

    private static final int LONGEST = 1000;

    private final JdbcClient database;
    private final JoinedFiles joined;
    private final Clock clock;

    public Consents(JdbcClient database, Clock clock) {
        this.database = database;
        this.joined = new JoinedFiles(database);
        this.clock = clock;
    }

    /** What data is used for. */
    public enum Purpose {
        /** The car maker gets the complaint (个人信息保护法 art. 23). */
        SHARE_WITH_OEM
    }

    /**
     * What a customer said.
     *
     * @param given false: withdrawn
     * @param how he said it, such as "signed form of 2026-11-20"
     */
    public record Consent(boolean given, String how, String recordedBy, OffsetDateTime recordedAt) {}

    /**
     * Records what a customer said.
     *
     * @param person login of who heard or read it
     * @throws InvalidInput when it is not said how
     */
    public void record(String complaintNumber, boolean given, String how, String person) {
        if (how.isBlank() || how.length() > LONGEST) {
            throw new InvalidInput("how the customer said so is needed, in 1 to " + LONGEST + " characters");
        }
        database.sql("insert into customer_consent (complaint_number, purpose, given, how, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(complaintNumber, Purpose.SHARE_WITH_OEM.name(), given, how.strip(), person)
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** What was said about a file and those that were joined into it, the last word first. */
    public List<Consent> of(String complaintNumber) {
        return database.sql("select * from customer_consent where complaint_number in (:files) and purpose = :purpose"
                        + " order by id desc")
                .param("files", joined.family(complaintNumber))
                .param("purpose", Purpose.SHARE_WITH_OEM.name())
                .query(Consents::consent)
                .list();
    }

    /** Numbers of the files whose customers consent now. */
    public List<String> given() {
        Map<String, Boolean> lastWord = new TreeMap<>();
        database.sql("select coalesce(f.goes_on_in, c.complaint_number) as goes_on_in, c.given from customer_consent c"
                        + " left join report_file f on f.complaint_number = c.complaint_number where c.purpose = ?"
                        + " order by c.id")
                .param(Purpose.SHARE_WITH_OEM.name())
                .query((row, n) -> lastWord.put(row.getString("goes_on_in"), row.getBoolean("given")))
                .list();
        lastWord.values().removeIf(given -> !given);
        return List.copyOf(lastWord.keySet());
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        return new Consent(
                row.getBoolean("given"),
                row.getString("how"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class));
    }
}
