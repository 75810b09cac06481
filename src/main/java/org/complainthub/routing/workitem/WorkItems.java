package org.complainthub.routing.workitem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work items in the database. Every method takes part in the caller's transaction. */
@Component("workItems")
public class WorkItems {

    private final JdbcOperations batches;
    private final JdbcClient database;

    public WorkItems(JdbcOperations batches) {
        this.batches = batches;
        this.database = JdbcClient.create(batches);
    }

    public void add(Collection<WorkItem> items) {
        batches.batchUpdate(
                "insert into work_item (id, receipt_id, complaint_number, department, owner, store, state, seat,"
                        + " returns, triage, opened_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                items.stream().map(WorkItems::row).toList());
    }

    private static Object[] row(WorkItem item) {
        return new @Nullable Object[] {
            item.id(),
            item.receiptId(),
            item.complaintNumber(),
            item.department(),
            item.owner(),
            item.store(),
            item.state().name(),
            item.seat(),
            item.returns(),
            item.triage(),
            item.openedAt(),
            item.changedAt()
        };
    }

    public void update(WorkItem item) {
        database.sql("update work_item set state = ?, seat = ?, returns = ?, reason = ?, changed_at = ? where id = ?")
                .params(item.state().name(), item.seat(), item.returns())
                .param(item.reason())
                .params(item.changedAt(), item.id())
                .update();
    }

    /** Those of this receipt are of another file from now on. */
    void move(String receiptId, String complaintNumber) {
        database.sql("update work_item set complaint_number = ? where receipt_id = ?")
                .params(complaintNumber, receiptId)
                .update();
    }

    /** The work item of this id. */
    public Optional<WorkItem> find(String id) {
        return database.sql("select * from work_item where id = ?")
                .param(id)
                .query(WorkItems::item)
                .optional();
    }

    /** Work items of a receipt, the leading one first. */
    public List<WorkItem> ofReceipt(String receiptId) {
        return database.sql("select * from work_item where receipt_id = ? order by seat, opened_at, id")
                .param(receiptId)
                .query(WorkItems::item)
                .list();
    }

    /** Work items of a file, or of one department in it. */
    public List<WorkItem> ofFile(String complaintNumber, @Nullable String department) {
        return database
                .sql("select * from work_item where complaint_number = ? order by opened_at, seat, id")
                .param(complaintNumber)
                .query(WorkItems::item)
                .list()
                .stream()
                .filter(item -> department == null || department.equals(item.department()))
                .toList();
    }

    private static WorkItem item(ResultSet row, int number) throws SQLException {
        return new WorkItem(
                row.getString("id"),
                row.getString("receipt_id"),
                row.getString("complaint_number"),
                row.getString("department"),
                row.getString("owner"),
                row.getString("store"),
                WorkItem.State.valueOf(row.getString("state")),
                row.getInt("seat"),
                row.getInt("returns"),
                row.getBoolean("triage"),
                row.getString("reason"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("changed_at", OffsetDateTime.class));
    }
}
