package org.complainthub.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.normalize.classification.learning.Example;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Complaints of the hub's database whose categories a person corrected, or left as they were until the file was closed;
 * the youngest so many.
 */
final class ConfirmedComplaints {

    private static final String QUERY = "select complaint, corrected_at, confirmed_at from routed_receipt"
            + " where corrected_at is not null or confirmed_at is not null"
            + " order by coalesce(corrected_at, confirmed_at) desc limit ?";

    private final JdbcClient database;
    private final ObjectMapper json;

    ConfirmedComplaints(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The oldest first. */
    List<Example> youngest(int most) {
        List<Example> examples = new ArrayList<>(
                database.sql(QUERY).param(most).query(this::example).list());
        examples.removeIf(example -> example.label().equals("OTHER"));
        Collections.reverse(examples);
        return examples;
    }

    /** How many there are. */
    long count() {
        return database.sql("select count(*) from routed_receipt where corrected_at is not null"
                        + " or confirmed_at is not null")
                .query(Long.class)
                .single();
    }

    private Example example(ResultSet row, int number) throws SQLException {
        Complaint complaint = read(row.getString("complaint"));
        OffsetDateTime corrected = row.getObject("corrected_at", OffsetDateTime.class);
        List<String> categories = complaint.problem().categories();
        return new Example(
                complaint.text().customerWords(),
                categories.isEmpty() ? "OTHER" : categories.get(0),
                corrected != null ? corrected : row.getObject("confirmed_at", OffsetDateTime.class));
    }

    private Complaint read(String text) {
        try {
            return json.readValue(text, Complaint.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a complaint in the database cannot be read", unreadable);
        }
    }
}
