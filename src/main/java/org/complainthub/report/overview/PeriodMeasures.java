package org.complainthub.report.overview;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of measures within a time, and what customers said of the handling. */
@Component("periodMeasures")
public class PeriodMeasures {

    private final JdbcClient database;

    public PeriodMeasures(JdbcClient database) {
        this.database = database;
    }

    /** The measures of a report were approved. */
    public record Approval(String complaintNumber, OffsetDateTime at) {}

    /** Approved from then on, and before {@code to}. */
    public List<Approval> approved(OffsetDateTime from, OffsetDateTime to) {
        return database.sql("select r.complaint_number, h.at from report_history h join corrective_action_report r"
                        + " on r.report_number = h.report_number where h.state = 'VERIFIED' and h.at >= ? and h.at < ?")
                .params(from, to)
                .query((row, n) ->
                        new Approval(row.getString("complaint_number"), row.getObject("at", OffsetDateTime.class)))
                .list();
    }

    /** Steps of reports that were due before then and were not given. */
    public long overdue(OffsetDateTime at) {
        // apart, so that each part has its index: what was given in time long ago is not looked at
        return counted("met_at is null and stopped_at is null", at)
                + counted("met_at >= :at and (stopped_at is null or stopped_at >= :at)", at)
                + counted("met_at is null and stopped_at >= :at", at);
    }

    private long counted(String condition, OffsetDateTime at) {
        return database.sql("select count(*) from report_clock where due_at < :at and " + condition)
                .param("at", at)
                .query(Long.class)
                .single();
    }

    /** How many measures proved effective (EFFECTIVE) or not (INEFFECTIVE), or were put in question (RECURRED) in this time. */
    public Map<String, Long> judged(OffsetDateTime from, OffsetDateTime to) {
        Map<String, Long> counts = new LinkedHashMap<>();
        database.sql("select state, count(*) as reports from report_effectiveness where decided_at >= ?"
                        + " and decided_at < ? and state in ('EFFECTIVE', 'INEFFECTIVE', 'RECURRED') group by state")
                .params(from, to)
                .query((row, n) -> counts.put(row.getString("state"), row.getLong("reports")))
                .list();
        return counts;
    }

    /** Answers to the survey on the handling, and how many of them were of satisfied customers. */
    public record Answers(long satisfied, long given) {}

    /** Given from then on, and before {@code to}. */
    public Answers answered(OffsetDateTime from, OffsetDateTime to) {
        return database.sql("select count(*) as given, count(case when satisfied then 1 end) as satisfied"
                        + " from handling_survey where answered_at >= ? and answered_at < ?")
                .params(from, to)
                .query((row, n) -> new Answers(row.getLong("satisfied"), row.getLong("given")))
                .single();
    }
}
