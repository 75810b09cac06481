package org.complainthub.report.webform;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportField;
import org.complainthub.report.register.ReportStores;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forms that somebody has begun to fill in, one for each round of a report. */
@Component("formDrafts")
public class FormDrafts {

    private final JdbcClient database;
    private final ReportStores stores;
    private final Clock clock;

    public FormDrafts(JdbcClient database, ReportStores stores, Clock clock) {
        this.database = database;
        this.stores = stores;
        this.clock = clock;
    }

    /** The draft of the report's round; what an incomplete answer gave when there is none. */
    public FormDraft of(CorrectiveActionReport report) {
        return database.sql("select author, submitted_at from report_draft where report_number = ? and round = ?")
                .params(report.number(), report.round())
                .query((row, n) -> new FormDraft(
                        orEmpty(row.getString("author")), measures(report), row.getObject("submitted_at") != null))
                .optional()
                .orElseGet(() -> new FormDraft("", report.measures(), false));
    }

    /** Keeps what is in the form. */
    public void save(CorrectiveActionReport report, FormDraft draft) {
        stores.transaction().executeWithoutResult(status -> {
            stores.files().lock(report.complaintNumber());
            remove(report);
            database.sql("insert into report_draft (report_number, round, author, saved_at, submitted_at)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(report.number(), report.round(), draft.author(), now())
                    .param(draft.submitted() ? now() : null)
                    .update();
            draft.measures().said().forEach((field, said) -> add(report, field, said));
        });
    }

    private void remove(CorrectiveActionReport report) {
        for (String table : new String[] {"report_draft_field", "report_draft"}) {
            database.sql("delete from " + table + " where report_number = ? and round = ?")
                    .params(report.number(), report.round())
                    .update();
        }
    }

    private void add(CorrectiveActionReport report, ReportField field, String said) {
        database.sql("insert into report_draft_field (report_number, round, field, said) values (?, ?, ?, ?)")
                .params(report.number(), report.round(), field.name(), said)
                .update();
    }

    private Measures measures(CorrectiveActionReport report) {
        return database
                .sql("select field, said from report_draft_field where report_number = ? and round = ?")
                .params(report.number(), report.round())
                .query((row, n) ->
                        Measures.NONE.with(ReportField.valueOf(row.getString("field")), row.getString("said")))
                .list()
                .stream()
                .reduce(Measures.NONE, Measures::orElse);
    }

    private static String orEmpty(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
