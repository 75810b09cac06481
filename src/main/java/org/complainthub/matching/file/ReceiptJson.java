package org.complainthub.matching.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.complainthub.complaint.Complaint;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The canonical complaint as it stands in the column {@code complaint}. */
@Component
class ReceiptJson {

    private final ObjectMapper json;

    ReceiptJson(@Qualifier("hubJson") ObjectMapper json) {
        this.json = json;
    }

    Complaint read(ResultSet row) throws SQLException {
        try {
            return json.readValue(row.getString("complaint"), Complaint.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored complaint cannot be read", e);
        }
    }

    String write(Complaint complaint) {
        try {
            return json.writeValueAsString(complaint);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a complaint cannot be written", e);
        }
    }
}
