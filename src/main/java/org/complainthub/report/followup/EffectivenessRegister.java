package org.complainthub.report.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.complainthub.report.followup.Effectiveness.State;
import org.complainthub.report.register.ReportStep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which measures are watched, until when, and what became of it. Every method takes part in the caller's transaction. */
@Component("effectivenessRegister")
public class EffectivenessRegister {

    private static final int BATCH = 100;
    private static final String WATCHED_THEN = "select e.* from report_effectiveness e"
            + " join corrective_action_report r on r.report_number = e.report_number"
            + " where e.state in ('WATCHED', 'EFFECTIVE') and e.began_at < :at and e.ends_at >= :at and ";

    private final JdbcClient database;

    public EffectivenessRegister(JdbcClient database) {
        this.database = database;
    }

    /** The latest of this report, empty before it is approved. */
    public Optional<Effectiveness> of(String reportNumber) {
        return database.sql("select * from report_effectiveness where report_number = ? order by round desc limit 1")
                .param(reportNumber)
                .query(EffectivenessRegister::effectiveness)
                .optional();
    }

    /** How the question came to a state. */
    public record Step(State state, String actor, String reason, OffsetDateTime at) {}

    /** Every state of the question of this report, in all its rounds. */
    public List<Step> steps(String reportNumber) {
        return database.sql("select * from report_effectiveness_step where report_number = ? order by id")
                .param(reportNumber)
                .query((row, n) -> new Step(
                        State.valueOf(row.getString("state")),
                        row.getString("actor"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
    }

    /** Watches the measures of this round. */
    void watch(ReportRound report, OffsetDateTime from, OffsetDateTime until) {
        database.sql("insert into report_effectiveness (report_number, round, state, began_at, ends_at)"
                        + " values (?, ?, 'WATCHED', ?, ?)")
                .params(report.number(), report.round(), from, until)
                .update();
    }

    /** Watches no longer what was not decided. */
    void end(String reportNumber, OffsetDateTime at) {
        database.sql("update report_effectiveness set state = 'ENDED', decided_at = ? where report_number = ?"
                        + " and state = 'WATCHED'")
                .params(at, reportNumber)
                .update();
    }

    /** Writes how it stands now, unless somebody else was faster; tells whether this did it. */
    boolean update(Effectiveness before, Effectiveness after, ReportStep step) {
        boolean first = database.sql("update report_effectiveness set state = ?, recurred_file = ?, decided_at = ?"
                                + " where report_number = ? and round = ? and state = ?")
                        .param(after.state().name())
                        .param(after.recurredFile())
                        .param(after.decidedAt())
                        .params(
                                before.reportNumber(),
                                before.round(),
                                before.state().name())
                        .update()
                == 1;
        if (first) {
            add(after, step);
        }
        return first;
    }

    private void add(Effectiveness now, ReportStep step) {
        database.sql("insert into report_effectiveness_step (report_number, round, state, actor, reason, at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(now.reportNumber(), now.round(), now.state().name())
                .params(step.actor(), step.reason(), step.at())
                .update();
    }

    /** Those of a file that are watched at that time. */
    List<Effectiveness> ofFile(String complaintNumber, OffsetDateTime at) {
        return database.sql(WATCHED_THEN + "r.complaint_number = :file order by e.report_number")
                .param("at", at)
                .param("file", complaintNumber)
                .query(EffectivenessRegister::effectiveness)
                .list();
    }

    /**
     * What other matters have in common with one.
     *
     * @param complaintNumber its own file
     * @param store null for those of which no store is known
     * @param categories of which they have one
     */
    record Likeness(String complaintNumber, @Nullable String store, Collection<String> categories) {}

    /** Those of other files that are alike, and watched at that time. */
    List<Effectiveness> alike(Likeness likeness, OffsetDateTime at) {
        if (likeness.categories().isEmpty()) {
            return List.of();
        }
        return database.sql(
                        WATCHED_THEN
                                + "r.complaint_number <> :file and exists (select 1 from report_category c"
                                + " join report_matter m on m.report_number = c.report_number where c.report_number = e.report_number"
                                + " and c.category in (:categories) and coalesce(m.store, '') = :store) order by e.report_number")
                .param("at", at)
                .param("file", likeness.complaintNumber())
                .param("categories", likeness.categories())
                .param("store", likeness.store() == null ? "" : likeness.store())
                .query(EffectivenessRegister::effectiveness)
                .list();
    }

    /** Those that have been watched long enough. */
    List<Effectiveness> over(OffsetDateTime now) {
        return database.sql("select * from report_effectiveness where state = 'WATCHED' and ends_at < ?"
                        + " order by ends_at, report_number limit ?")
                .params(now, BATCH)
                .query(EffectivenessRegister::effectiveness)
                .list();
    }

    private static Effectiveness effectiveness(ResultSet row, int number) throws SQLException {
        return new Effectiveness(
                row.getString("report_number"),
                row.getInt("round"),
                State.valueOf(row.getString("state")),
                row.getObject("began_at", OffsetDateTime.class),
                row.getObject("ends_at", OffsetDateTime.class),
                row.getString("recurred_file"),
                row.getObject("decided_at", OffsetDateTime.class));
    }
}
