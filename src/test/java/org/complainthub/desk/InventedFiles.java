package org.complainthub.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Routing;
import org.complainthub.matching.file.TestDatabase;
import org.complainthub.matching.identity.IdentityKey;
import org.complainthub.matching.identity.IdentityKeys;

/** Puts complaint files as the stages leave them into a database: one receipt each, or more. */
public final class InventedFiles implements AutoCloseable {

    private static final ObjectMapper JSON = TestDatabase.json();

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();

    public InventedFiles(DataSource database) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
    }

    /** Opens the file of this receipt, which names its number, and gives the work to the departments of its routing. */
    public InventedFiles open(Complaint complaint, String status, OffsetDateTime due) {
        OffsetDateTime at = complaint.times().receivedAt();
        insert(
                "insert into complaint_file (number, kind, status, first_receipt_id, opened_at, last_receipt_at, store,"
                        + " severity, token, step) values (?, ?, ?, ?, ?, ?, ?, 'S3', ?, 'ASSESSED')",
                complaint.complaintNumber(),
                complaint.kind().name(),
                status,
                complaint.receiptId(),
                at,
                at,
                complaint.visit().store(),
                "t" + complaint.complaintNumber());
        return add(complaint, due);
    }

    /** Adds a receipt to the file that is there. */
    public InventedFiles add(Complaint complaint, OffsetDateTime due) {
        OffsetDateTime at = complaint.times().receivedAt();
        String id = complaint.receiptId();
        insert(
                "insert into matched_receipt (receipt_id, file_number, received_at, complaint) values (?, ?, ?, ?)",
                id,
                complaint.complaintNumber(),
                at,
                text(complaint));
        for (IdentityKey key : IdentityKeys.of(complaint).filed()) {
            insert("insert into receipt_key (identity_key, received_at, receipt_id) values (?, ?, ?)", key, at, id);
        }
        term(complaint, "CHANNEL", complaint.channel().name());
        complaint.problem().categories().forEach(code -> term(complaint, "CATEGORY", code));
        insert(
                "insert into routed_receipt (receipt_id, complaint_number, complaint, routed_at) values (?, ?, ?, ?)",
                id,
                complaint.complaintNumber(),
                text(complaint),
                at);
        Routing routing = complaint.routing();
        List<String> departments = routing == null ? List.of() : routing.departments();
        departments.forEach(code -> work(complaint, code, due));
        return this;
    }

    private void work(Complaint complaint, String department, OffsetDateTime due) {
        OffsetDateTime at = complaint.times().receivedAt();
        String item = Integer.toHexString((complaint.receiptId() + department).hashCode());
        term(complaint, "DEPARTMENT", department);
        insert(
                "insert into work_item (id, receipt_id, complaint_number, department, owner, store, state, seat, returns,"
                        + " opened_at, changed_at) values (?, ?, ?, ?, 'Owner', ?, 'OPEN', 0, 0, ?, ?)",
                item + department,
                complaint.receiptId(),
                complaint.complaintNumber(),
                department,
                complaint.visit().store(),
                at,
                at);
        insert(
                "insert into work_clock (id, work_item_id, clock, basis, zone, region, paused_by, started_at, due_at)"
                        + " values (?, ?, 'ANSWER', 'general rule', 'Asia/Shanghai', 'CN', '', ?, ?)",
                item + department,
                item + department,
                at,
                due);
    }

    private void term(Complaint complaint, String field, String term) {
        insert(
                "insert into complaint_file_term (field, term, file_number, opened_at) select cast(? as varchar(10)),"
                        + " cast(? as varchar(100)), cast(? as varchar(20)), cast(? as timestamp with time zone)"
                        + " where not exists (select 1 from complaint_file_term where field = ? and term = ?"
                        + " and file_number = ?)",
                field,
                term,
                complaint.complaintNumber(),
                complaint.times().receivedAt(),
                field,
                term,
                complaint.complaintNumber());
    }

    /** Writes what was added since. */
    public void write() {
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.executeBatch();
            }
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void insert(String sql, Object... values) {
        try {
            PreparedStatement statement = statements.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                statements.put(sql, statement);
            }
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof IdentityKey ? values[i].toString() : values[i]);
            }
            statement.addBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String text(Complaint complaint) {
        try {
            return JSON.writeValueAsString(complaint);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
