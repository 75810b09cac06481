package org.complainthub.report.announcement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.complainthub.complaint.Announced;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.complaint.CustomerFact;
import org.complainthub.complaint.MailFact;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Facts on their way to the topic. Adding happens in the caller's transaction; two hubs may both announce one, under the
 * same id, so that the broker drops the second.
 */
@Component("reportAnnouncements")
public class ReportAnnouncements {

    private static final int BATCH = 100;
    private static final Map<String, Class<? extends Announced>> TYPES = Map.of(
            "corrective-action-v1",
            CorrectiveActionFact.class,
            "mail-v1",
            MailFact.class,
            "customer-v1",
            CustomerFact.class);

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    public ReportAnnouncements(JdbcClient database, @Qualifier("hubJson") ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Adds the fact of a report or of a file. */
    public void add(CorrectiveActionFact fact) {
        add(fact.fact(), fact);
    }

    /** Adds the fact of a customer. */
    public void add(CustomerFact fact) {
        add(fact.fact(), fact);
    }

    /** Adds the fact of a mail. */
    public void add(MailFact fact) {
        add(fact.fact(), fact);
    }

    private void add(String fact, Announced announced) {
        database.sql("insert into report_announcement (fact, dataschema, body, decided_at) values (?, ?, ?, ?)")
                .params(fact, announced.schema(), written(announced), now())
                .update();
    }

    /** The oldest that were not announced; once they are on the disk, in a transaction that waits for it: others act on them. */
    @Transactional
    public List<DueAnnouncement> due() {
        return database.sql("select * from report_announcement where announced_at is null order by id limit ?")
                .param(BATCH)
                .query((row, n) -> new DueAnnouncement(
                        row.getLong("id"),
                        row.getString("fact"),
                        read(row.getString("body"), row.getString("dataschema"))))
                .list();
    }

    /** It was announced. */
    public void markAnnounced(long id) {
        database.sql("update report_announcement set announced_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    private String written(Announced announced) {
        try {
            return json.writeValueAsString(announced);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot write " + announced.schema(), impossible);
        }
    }

    private Announced read(String body, String schema) {
        Class<? extends Announced> type = TYPES.get(schema);
        if (type == null) {
            throw new IllegalStateException("nothing of the schema " + schema + " can be announced");
        }
        try {
            return json.readValue(body, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("cannot read what was kept as " + schema, damaged);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
