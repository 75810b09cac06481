package org.complainthub.report.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.complainthub.report.register.FieldColumns;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every answer that was accepted or returned, with its words. */
@Component("answerRecords")
class AnswerRecords {

    private final JdbcClient database;

    AnswerRecords(JdbcClient database) {
        this.database = database;
    }

    Optional<AnswerRecord> find(String answerId) {
        return database.sql("select * from report_answer where answer_id = ?")
                .param(answerId)
                .query(AnswerRecords::answer)
                .optional();
    }

    /** The measures that earlier rounds of a report were answered with. */
    List<Measures> answered(String reportNumber, int round) {
        return database.sql("select * from report_answer where report_number = ? and round < ? and state = 'ANSWERED'")
                .params(reportNumber, round)
                .query((row, number) -> FieldColumns.measures(row))
                .list();
    }

    int returned(String reportNumber, int round) {
        return database.sql("select count(*) from report_answer where report_number = ? and round = ?"
                        + " and state = 'RETURNED'")
                .params(reportNumber, round)
                .query(Integer.class)
                .single();
    }

    void add(AnswerRecord answer) {
        database.sql("insert into report_answer (answer_id, report_number, round, state, recorded_at, "
                        + FieldColumns.NAMES + ", answered_by) values (?, ?, ?, ?, ?, " + FieldColumns.PLACES
                        + ", ?)")
                .params(answer.answerId(), answer.reportNumber(), answer.round())
                .params(answer.state().name(), answer.at())
                .params(FieldColumns.values(answer.measures()))
                .param(answer.answeredBy())
                .update();
    }

    private static AnswerRecord answer(ResultSet row, int number) throws SQLException {
        return new AnswerRecord(
                row.getString("answer_id"),
                row.getString("report_number"),
                row.getInt("round"),
                ReportState.valueOf(row.getString("state")),
                row.getObject("recorded_at", OffsetDateTime.class),
                FieldColumns.measures(row),
                row.getString("answered_by"));
    }
}
