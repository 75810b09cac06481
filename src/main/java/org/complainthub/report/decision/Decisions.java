package org.complainthub.report.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.complainthub.report.register.JoinedFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions on complaint files. */
@Component("decisions")
public class Decisions {

    private final JdbcClient database;
    private final JoinedFiles joined;

    public Decisions(JdbcClient database) {
        this.database = database;
        this.joined = new JoinedFiles(database);
    }

    /** Those of a file and of those that were joined into it, the first first; the last one counts. */
    public List<Decision> of(String complaintNumber) {
        return database.sql("select * from customer_decision where complaint_number in (:files) order by id")
                .param("files", joined.family(complaintNumber))
                .query(Decisions::decision)
                .list();
    }

    /** The one that counts. */
    public Optional<Decision> latest(String complaintNumber) {
        List<Decision> all = of(complaintNumber);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Adds it under an id of its own; the caller's transaction holds the lock of the file. */
    Decision add(Decision decision) {
        database.sql("insert into customer_decision (complaint_number, outcome, words, decided_by, decided_at, mails)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(decision.complaintNumber(), decision.outcome().name(), decision.words())
                .params(decision.decidedBy(), decision.decidedAt(), decision.mails())
                .update();
        return latest(decision.complaintNumber()).orElseThrow();
    }

    /**
     * The customer does not accept it.
     *
     * @param holdsOpen whether its file waits for another decision
     */
    void reject(Decision rejected, boolean holdsOpen) {
        database.sql("update customer_decision set rejected_at = ?, rejected_because = ?, holds_open = ? where id = ?")
                .param(rejected.rejectedAt())
                .param(rejected.rejectedBecause())
                .params(holdsOpen, rejected.id())
                .update();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getLong("id"),
                row.getString("complaint_number"),
                Decision.Outcome.valueOf(row.getString("outcome")),
                row.getString("words"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getInt("mails"),
                row.getObject("rejected_at", OffsetDateTime.class),
                row.getString("rejected_because"));
    }
}
