package org.complainthub.report.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.complainthub.report.register.JoinedFiles;
import org.complainthub.report.survey.SurveyAnswers.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The surveys on the handling of complaint files, one for each time that a file was closed. */
@Component("handlingSurveys")
public class HandlingSurveys {

    private final JdbcClient database;
    private final JoinedFiles joined;

    public HandlingSurveys(JdbcClient database) {
        this.database = database;
        this.joined = new JoinedFiles(database);
    }

    /** A file that was closed and not asked about. */
    record Closing(String complaintNumber, OffsetDateTime closedAt) {}

    /** Those of a file and of those that were joined into it, the latest closing first. */
    public List<HandlingSurvey> of(String complaintNumber) {
        return database.sql("select * from handling_survey where complaint_number in (:files) order by id desc")
                .param("files", joined.family(complaintNumber))
                .query(HandlingSurveys::survey)
                .list();
    }

    /** Files that were closed within this time, whose customers may be asked and were not. */
    List<Closing> unasked(OffsetDateTime from, OffsetDateTime until, int most) {
        return database.sql("select f.complaint_number, f.closed_at from report_file f"
                        + " where f.closed_at > ? and f.closed_at <= ? and f.goes_on_in is null"
                        + " and (exists (select 1 from customer_contact c where c.complaint_number = f.complaint_number)"
                        + " or exists (select 1 from customer_contact c join report_file j"
                        + " on j.complaint_number = c.complaint_number where j.goes_on_in = f.complaint_number))"
                        + " and not exists (select 1"
                        + " from handling_survey s where s.complaint_number = f.complaint_number"
                        + " and s.closed_at = f.closed_at) order by f.closed_at, f.complaint_number limit ?")
                .params(from, until, most)
                .query((row, n) -> new Closing(
                        row.getString("complaint_number"), row.getObject("closed_at", OffsetDateTime.class)))
                .list();
    }

    /** The last closing of a file that is closed. */
    Optional<Closing> closing(String complaintNumber) {
        return database.sql("select complaint_number, closed_at from report_file where complaint_number = ?"
                        + " and closed_at is not null")
                .param(complaintNumber)
                .query((row, n) -> new Closing(
                        row.getString("complaint_number"), row.getObject("closed_at", OffsetDateTime.class)))
                .optional();
    }

    /** Whether there is a survey of this closing. */
    boolean isAsked(Closing closing) {
        return of(closing.complaintNumber()).stream()
                .anyMatch(survey -> survey.closedAt().isEqual(closing.closedAt()));
    }

    /** The survey of this closing; made when it is not there. The caller's transaction holds the lock of the file. */
    HandlingSurvey open(Closing closing, @Nullable OffsetDateTime invitedAt) {
        if (!isAsked(closing)) {
            database.sql("insert into handling_survey (complaint_number, closed_at, invited_at) values (?, ?, ?)")
                    .params(closing.complaintNumber(), closing.closedAt())
                    .param(invitedAt)
                    .update();
        }
        return of(closing.complaintNumber()).get(0);
    }

    /** Writes the answer; false when there is one already. */
    boolean answer(HandlingSurvey survey, Recorded recorded) {
        SurveyAnswer answer = recorded.answer();
        return database.sql("update handling_survey set answered_at = ?, medium = ?, recorded_by = ?, solved = ?,"
                                + " speed = ?, attitude = ?, overall = ?, words = ?, satisfied = ?, poor = ?"
                                + " where id = ? and answered_at is null")
                        .params(recorded.at(), recorded.recordedBy() == null ? "WEB" : "PHONE")
                        .param(recorded.recordedBy())
                        .param(answer.solved())
                        .param(answer.speed())
                        .param(answer.attitude())
                        .params(answer.overall(), answer.words(), recorded.satisfied())
                        .param(recorded.poor())
                        .param(survey.id())
                        .update()
                > 0;
    }

    private static HandlingSurvey survey(ResultSet row, int number) throws SQLException {
        return new HandlingSurvey(
                row.getLong("id"),
                row.getString("complaint_number"),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getObject("invited_at", OffsetDateTime.class),
                row.getObject("answered_at", OffsetDateTime.class),
                row.getString("recorded_by"),
                row.getObject("answered_at") == null ? null : answer(row),
                row.getBoolean("satisfied"),
                row.getString("poor"));
    }

    private static SurveyAnswer answer(ResultSet row) throws SQLException {
        return new SurveyAnswer(
                row.getBoolean("solved"),
                row.getObject("speed", Integer.class),
                row.getObject("attitude", Integer.class),
                row.getInt("overall"),
                Optional.ofNullable(row.getString("words")).orElse(""));
    }
}
