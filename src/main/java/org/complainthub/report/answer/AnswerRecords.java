package org.complainthub.report.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.complainthub.report.Measures;
import org.complainthub.report.ReportState;
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

    int returned(String reportNumber, int round) {
        return database.sql("select count(*) from report_answer where report_number = ? and round = ?"
                        + " and state = 'RETURNED'")
                .params(reportNumber, round)
                .query(Integer.class)
                .single();
    }

    void add(AnswerRecord answer) {
        Measures measures = answer.measures();
        database.sql("insert into report_answer (answer_id, report_number, round, state, closed_file, recorded_at,"
                        + " corrective, preventive, cause, owner, due, answered_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        answer.answerId(),
                        answer.reportNumber(),
                        answer.round(),
                        answer.state().name())
                .params(answer.closedFile(), answer.at())
                .param(measures.corrective())
                .param(measures.preventive())
                .param(measures.cause())
                .param(measures.owner())
                .param(measures.due())
                .param(answer.answeredBy())
                .update();
    }

    private static AnswerRecord answer(ResultSet row, int number) throws SQLException {
        return new AnswerRecord(
                row.getString("answer_id"),
                row.getString("report_number"),
                row.getInt("round"),
                ReportState.valueOf(row.getString("state")),
                row.getBoolean("closed_file"),
                row.getObject("recorded_at", OffsetDateTime.class),
                new Measures(
                        row.getString("corrective"),
                        row.getString("preventive"),
                        row.getString("cause"),
                        row.getString("owner"),
                        row.getString("due")),
                row.getString("answered_by"));
    }
}
