package org.complainthub.report.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of mails to send. Adding happens in the caller's transaction; claiming gives each mail to one hub at a time. */
@Component("outbox")
public class Outbox {

    private static final int ERROR_LENGTH = 1000;

    private final JdbcClient database;
    private final OutboxProperties properties;
    private final Clock clock;

    public Outbox(JdbcClient database, OutboxProperties properties, Clock clock) {
        this.database = database;
        this.properties = properties;
        this.clock = clock;
    }

    /** Adds a mail that is due at once. */
    public void add(OutboxMail mail) {
        database.sql("insert into outbox_mail (message_id, report_number, recipient, subject, body, in_reply_to, state,"
                        + " created_at, due_at, attempts) values (?, ?, ?, ?, ?, ?, 'DUE', ?, ?, 0)")
                .param(mail.messageId())
                .param(mail.reportNumber())
                .params(mail.recipient(), mail.subject(), mail.body())
                .param(mail.inReplyTo())
                .params(now(), now())
                .update();
    }

    /** The mail of this Message-ID, sent or not. */
    public Optional<OutboxMail> find(String messageId) {
        return database.sql("select * from outbox_mail where message_id = ?")
                .param(messageId)
                .query(Outbox::mail)
                .optional();
    }

    /** Mails that are due and now belong to the caller until the lease ends; each counts as an attempt. */
    public List<OutboxMail> claim() {
        return database
                .sql("select * from outbox_mail where state = 'DUE' and due_at <= ?"
                        + " and (lease_until is null or lease_until < ?) order by due_at, message_id limit ?")
                .params(now(), now(), properties.batch())
                .query(Outbox::mail)
                .list()
                .stream()
                .filter(mail -> lease(mail.messageId()))
                .toList();
    }

    // only one of two hubs that saw the same row changes it
    private boolean lease(String messageId) {
        return database.sql("update outbox_mail set lease_until = ?, attempts = attempts + 1 where message_id = ?"
                                + " and state = 'DUE' and (lease_until is null or lease_until < ?)")
                        .params(now().plus(properties.lease()), messageId, now())
                        .update()
                == 1;
    }

    /** The mail server took it. */
    public void markSent(String messageId) {
        database.sql("update outbox_mail set state = 'SENT', sent_at = ?, lease_until = null, last_error = null"
                        + " where message_id = ?")
                .params(now(), messageId)
                .update();
    }

    /** It could not be sent: due again after a growing wait, or FAILED when the attempts are used up. */
    public void markFailed(String messageId, @Nullable String reason) {
        int attempts = attempts(messageId);
        database.sql("update outbox_mail set state = ?, due_at = ?, lease_until = null, last_error = ?"
                        + " where message_id = ? and state = 'DUE'")
                .params(attempts >= properties.maxAttempts() ? "FAILED" : "DUE")
                .params(now().plus(properties.backOffAfter(attempts)), shortened(reason), messageId)
                .update();
    }

    private int attempts(String messageId) {
        return database.sql("select attempts from outbox_mail where message_id = ?")
                .param(messageId)
                .query(Integer.class)
                .single();
    }

    /** Records an automatic reply or delivery report to a mail; the same receipt again changes nothing. */
    public void note(MailNote note) {
        if (database.sql("select count(*) from outbox_note where receipt_id = ?")
                        .param(note.receiptId())
                        .query(Integer.class)
                        .single()
                == 0) {
            database.sql("insert into outbox_note (receipt_id, message_id, report_number, note, detail, recorded_at)"
                            + " select ?, message_id, report_number, ?, ?, ? from outbox_mail where message_id = ?")
                    .params(note.receiptId(), note.kind().name(), shortened(note.detail()), now(), note.messageId())
                    .update();
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String shortened(@Nullable String text) {
        String oneLine = text == null ? "" : text.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return oneLine.length() <= ERROR_LENGTH ? oneLine : oneLine.substring(0, ERROR_LENGTH);
    }

    private static OutboxMail mail(ResultSet row, int number) throws SQLException {
        return new OutboxMail(
                row.getString("message_id"),
                row.getString("report_number"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("in_reply_to"));
    }
}
