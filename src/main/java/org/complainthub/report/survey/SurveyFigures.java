package org.complainthub.report.survey;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How satisfied customers are with the handling: answers by file and day, never whose. */
@Component("surveyFigures")
public class SurveyFigures {

    private final JdbcClient database;

    public SurveyFigures(JdbcClient database) {
        this.database = database;
    }

    /** One answer. */
    public record Answer(String complaintNumber, LocalDate day, boolean satisfied) {}

    /**
     * Answers given at that time or later, the earliest first.
     *
     * @param department of whose reports files count, null for all
     */
    public List<Answer> since(OffsetDateTime since, @Nullable String department) {
        return database.sql("select s.complaint_number, cast(s.answered_at as date) as answered_on, s.satisfied"
                        + " from handling_survey s where s.answered_at >= :since"
                        + (department == null
                                ? ""
                                : " and exists (select 1 from corrective_action_report r"
                                        + " where r.complaint_number = s.complaint_number"
                                        + " and r.department = :department)")
                        + " order by s.answered_at")
                .param("since", since)
                .param("department", department)
                .query((row, n) -> new Answer(
                        row.getString("complaint_number"),
                        row.getObject("answered_on", LocalDate.class),
                        row.getBoolean("satisfied")))
                .list();
    }
}
