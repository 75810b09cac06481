package org.complainthub.routing.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.complainthub.complaint.Complaint;
import org.complainthub.routing.worklist.WorkEntry.WorkClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The work of the departments. */
@Component("workList")
public class WorkList {

    private static final String RUNNING = " from work_clock c join work_item w on w.id = c.work_item_id"
            + " where c.met_at is null and c.clock <> 'AUTHORITY' and w.state in ('OPEN', 'SUSPENDED')";

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    WorkList(JdbcClient database, @Qualifier("hubJson") ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Work items of these receipts with their clocks, in two queries however many there are. */
    public List<WorkEntry> ofReceipts(Collection<String> receiptIds) {
        if (receiptIds.isEmpty()) {
            return List.of();
        }
        List<WorkEntry> entries = database.sql(
                        "select * from work_item where receipt_id in (:receipts) order by opened_at, seat, id")
                .param("receipts", receiptIds)
                .query(WorkList::entry)
                .list();
        Map<String, List<WorkClock>> clocks = clocks(receiptIds);
        return entries.stream()
                .map(entry -> entry.with(clocks.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    /** These receipts as they were routed: severity, departments and why; those that were not are absent. */
    public Map<String, Complaint> routed(Collection<String> receiptIds) {
        if (receiptIds.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("select complaint from routed_receipt where receipt_id in (:receipts)")
                .param("receipts", receiptIds)
                .query(String.class)
                .list()
                .stream()
                .map(this::read)
                .collect(Collectors.toMap(Complaint::receiptId, complaint -> complaint));
    }

    /**
     * Numbers of the files with work that is overdue, those that are it longest.
     *
     * @param department whose work counts, null for all
     */
    public List<String> overdue(@Nullable String department, int most) {
        return database.sql("select w.complaint_number" + RUNNING
                        + " and c.due_at < :now and w.complaint_number is not null"
                        + (department == null ? "" : " and w.department = :department")
                        + " group by w.complaint_number order by min(c.due_at), w.complaint_number limit :most")
                .param("now", now())
                .param("department", department)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Those of these files with work that is overdue. */
    public Set<String> overdueAmong(Collection<String> files) {
        if (files.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.sql("select distinct w.complaint_number" + RUNNING
                        + " and c.due_at < :now and w.complaint_number in (:files)")
                .param("now", now())
                .param("files", files)
                .query(String.class)
                .list());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Map<String, List<WorkClock>> clocks(Collection<String> receiptIds) {
        return database
                .sql("select c.* from work_clock c join work_item w on w.id = c.work_item_id"
                        + " where w.receipt_id in (:receipts) order by c.due_at, c.id")
                .param("receipts", receiptIds)
                .query((row, n) -> Map.entry(row.getString("work_item_id"), clock(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static WorkClock clock(ResultSet row) throws SQLException {
        return new WorkClock(
                row.getString("clock"),
                row.getString("basis"),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("due_at", OffsetDateTime.class),
                row.getObject("met_at", OffsetDateTime.class));
    }

    private static WorkEntry entry(ResultSet row, int number) throws SQLException {
        return new WorkEntry(
                row.getString("id"),
                row.getString("receipt_id"),
                row.getString("department"),
                row.getString("owner"),
                row.getString("state"),
                row.getString("reason"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("changed_at", OffsetDateTime.class),
                List.of());
    }

    private Complaint read(String text) {
        try {
            return json.readValue(text, Complaint.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a routed receipt cannot be read back", unreadable);
        }
    }
}
