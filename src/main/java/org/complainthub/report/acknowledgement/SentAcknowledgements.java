package org.complainthub.report.acknowledgement;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.MailFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the acknowledgements that the mail server took, so that each is announced at least once and under one id. */
@Component("sentAcknowledgements")
public class SentAcknowledgements {

    private static final int BATCH = 100;

    private final JdbcClient database;

    public SentAcknowledgements(JdbcClient database) {
        this.database = database;
    }

    /** Those to announce, once they are on the disk, the oldest first; each again until it is marked. */
    @Transactional
    public List<MailFact> due() {
        return database.sql("select a.receipt_id, a.complaint_number, a.address, m.sent_at from acknowledgement a"
                        + " join outbox_mail m on m.message_id = a.message_id"
                        + " where a.outcome = 'SENT' and m.state = 'SENT' order by m.sent_at, a.receipt_id limit ?")
                .param(BATCH)
                .query((row, n) -> new MailFact(
                        "acknowledgement.sent.v1",
                        row.getString("receipt_id"),
                        row.getString("complaint_number"),
                        row.getString("address"),
                        1,
                        row.getObject("sent_at", OffsetDateTime.class)))
                .list();
    }

    /** It was announced. */
    public void markAnnounced(String receiptId) {
        database.sql("update acknowledgement set outcome = 'ANNOUNCED' where receipt_id = ?")
                .param(receiptId)
                .update();
    }
}
