package org.complainthub.report.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of mails to send. Adding happens in the caller's transaction; claiming gives each mail to one hub at a time. */
@Component("outbox")
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int ERROR_LENGTH = 1000;
    private static final int ADDRESS_LENGTH = 320;

    /** What is due later than any wait, or leased for longer than a lease, was noted by a clock that has been put right since. */
    private static final String DUE = "state = 'DUE' and (due_at <= ? or due_at > ?)"
            + " and (lease_until is null or lease_until not between ? and ?)";

    private final JdbcClient database;
    private final OutboxProperties properties;
    private final Clock clock;
    private final MailServerRest server;
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    /** @param clock on which all hubs agree: claims go by it */
    public Outbox(JdbcClient database, OutboxProperties properties, @Qualifier("outboxClock") Clock clock) {
        this.database = database;
        this.properties = properties;
        this.clock = clock;
        this.server = new MailServerRest(properties.firstBackOff(), clock);
    }

    /** Adds a mail that is due at once. */
    public void add(OutboxMail mail) {
        OutboxMail.Customer customer = mail.customer();
        database.sql("insert into outbox_mail (message_id, report_number, recipient, subject, body, in_reply_to, hop,"
                        + " customer_file, unsubscribable, state, created_at, due_at, attempts)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'DUE', ?, ?, 0)")
                .param(mail.messageId())
                .param(mail.reportNumber())
                .params(mail.recipient(), mail.subject(), mail.body())
                .param(mail.inReplyTo())
                .param(mail.hop())
                .param(customer == null ? null : customer.complaintNumber())
                .params(customer != null && customer.unsubscribable(), now(), now())
                .update();
    }

    /** The mail of this Message-ID, sent or not. */
    public Optional<OutboxMail> find(String messageId) {
        return database.sql("select * from outbox_mail where message_id = ?")
                .param(messageId)
                .query(Outbox::mail)
                .optional();
    }

    /** The mail that opened the thread of this report. */
    public Optional<OutboxMail> opening(String reportNumber) {
        return database.sql("select * from outbox_mail where report_number = ? order by created_at, in_reply_to"
                        + " nulls first limit 1")
                .param(reportNumber)
                .query(Outbox::mail)
                .optional();
    }

    /** Mails that are due and that no hub is sending, at most as many as are looked up at once; none while the server rests. */
    public List<OutboxMail> due() {
        accepted.forEach(this::noteSent);
        return server.isOver()
                ? database.sql("select * from outbox_mail where " + DUE + " order by due_at, message_id limit ?")
                        .params(rightNow())
                        .param(properties.batch())
                        .query(Outbox::mail)
                        .list()
                : List.of();
    }

    /**
     * Right before it is sent: the mail belongs to this hub for as long as it {@linkplain #prolong prolongs} the lease, until
     * it {@linkplain #release releases} it. That counts as an attempt. False when another hub was faster, however long ago it
     * was looked up, and when the server has failed meanwhile.
     */
    public boolean claim(String messageId) {
        boolean mine = server.isOver() && lease(messageId);
        if (mine) {
            claimed.add(messageId);
        }
        return mine;
    }

    private boolean lease(String messageId) {
        return database.sql("update outbox_mail set lease_until = ?, attempts = attempts + 1 where message_id = ? and "
                                + DUE)
                        .params(now().plus(properties.lease()), messageId)
                        .params(rightNow())
                        .update()
                == 1;
    }

    /** Whatever became of sending it, this hub no longer prolongs its lease; unless it was sent and that is not noted yet. */
    public void release(String messageId) {
        if (!accepted.contains(messageId)) {
            claimed.remove(messageId);
        }
    }

    /** The mails that this hub is sending belong to it for another lease. */
    public void prolong() {
        claimed.forEach(messageId -> database.sql(
                        "update outbox_mail set lease_until = ? where message_id = ? and state = 'DUE' and lease_until > ?")
                .params(now().plus(properties.lease()), messageId, now())
                .update());
    }

    /** What {@link #DUE} compares with. */
    private List<OffsetDateTime> rightNow() {
        OffsetDateTime now = now();
        return List.of(
                now,
                now.plus(properties.longestBackOff()),
                now,
                now.plus(properties.lease().multipliedBy(2)));
    }

    /**
     * The mail server took it; that it has come back already remains. Where the database is away it is noted later: whatever
     * else fails now, the mail is not sent again by this hub.
     */
    public void markSent(String messageId) {
        server.worked();
        accepted.add(messageId);
        noteSent(messageId);
    }

    private void noteSent(String messageId) {
        database.sql(
                        "update outbox_mail set state = case when state = 'BOUNCED' then 'BOUNCED' else 'SENT' end, sent_at = ?, lease_until = null, last_error = null"
                                + " where message_id = ?")
                .params(now(), messageId)
                .update();
        accepted.remove(messageId);
        claimed.remove(messageId);
    }

    /** It could not be sent: due again after a growing wait, or FAILED when the attempts are used up. */
    public void markFailed(String messageId, @Nullable String reason) {
        if (accepted.contains(messageId)) {
            LOG.warn("mail {} was sent, which is to be noted yet: {}", messageId, shortened(reason, ERROR_LENGTH));
            return;
        }
        int attempts = attempts(messageId);
        database.sql("update outbox_mail set state = ?, due_at = ?, lease_until = null, last_error = ?"
                        + " where message_id = ? and state = 'DUE'")
                .params(attempts >= properties.maxAttempts() ? "FAILED" : "DUE")
                .params(now().plus(properties.backOffAfter(attempts)), shortened(reason, ERROR_LENGTH), messageId)
                .update();
    }

    /**
     * The mail server takes no mail at all: it rests for a while, then another mail is tried first. That is no attempt of this
     * one, so that none is given up because a server was away for a night.
     */
    public void serverFailed(String messageId, @Nullable String reason) {
        server.failed();
        database.sql(
                        "update outbox_mail set due_at = ?, lease_until = null, last_error = ?, attempts = greatest(attempts - 1, 1)"
                                + " where message_id = ? and state = 'DUE'")
                .params(now(), shortened(reason, ERROR_LENGTH), messageId)
                .update();
    }

    private int attempts(String messageId) {
        return database.sql("select attempts from outbox_mail where message_id = ?")
                .param(messageId)
                .query(Integer.class)
                .single();
    }

    /** Its recipient can never get it, though the mail server took it; that this hub may not have noted yet. */
    public void markBounced(String messageId) {
        database.sql("update outbox_mail set state = 'BOUNCED', bounces = bounces + 1 where message_id = ?"
                        + " and (state = 'SENT' or (state = 'DUE' and attempts > 0))")
                .param(messageId)
                .update();
    }

    /** Sends those mails of a report again that came back or could not be sent, under the same Message-ID; tells how many. */
    public int resend(String reportNumber, String recipient, boolean corrected) {
        return database.sql(
                        "update outbox_mail set state = 'DUE', recipient = ?, corrected = ?, due_at = ?,"
                                + " attempts = 0, lease_until = null where report_number = ? and state in ('BOUNCED', 'FAILED')")
                .params(recipient, corrected, now(), reportNumber)
                .update();
    }

    /** The address to which somebody corrected where mails of this report go. */
    public Optional<String> corrected(String reportNumber) {
        return database.sql("select recipient from outbox_mail where report_number = ? and corrected"
                        + " order by due_at desc limit 1")
                .param(reportNumber)
                .query(String.class)
                .optional();
    }

    /** Records what came back for a recipient of a mail; false when the same receipt told it before: nothing changes. */
    public boolean note(MailNote note) {
        String recipient = shortened(note.recipient(), ADDRESS_LENGTH);
        if (isNoted(note.receiptId(), recipient)) {
            return false;
        }
        return database.sql(
                                "insert into outbox_note (receipt_id, recipient, message_id, report_number, note, status, detail,"
                                        + " recorded_at) select ?, ?, message_id, report_number, ?, ?, ?, ? from outbox_mail"
                                        + " where message_id = ?")
                        .params(note.receiptId(), recipient, note.kind().name())
                        .param(note.status())
                        .params(shortened(note.detail(), ERROR_LENGTH), now(), note.messageId())
                        .update()
                == 1;
    }

    private boolean isNoted(String receiptId, String recipient) {
        return database.sql("select count(*) from outbox_note where receipt_id = ? and recipient = ?")
                        .params(receiptId, recipient)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String shortened(@Nullable String text, int longest) {
        String oneLine = text == null ? "" : text.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return oneLine.length() <= longest ? oneLine : oneLine.substring(0, longest);
    }

    private static OutboxMail mail(ResultSet row, int number) throws SQLException {
        return new OutboxMail(
                row.getString("message_id"),
                row.getString("report_number"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("in_reply_to"),
                row.getInt("hop"),
                customer(row));
    }

    private static OutboxMail.@Nullable Customer customer(ResultSet row) throws SQLException {
        String file = row.getString("customer_file");
        return file == null ? null : new OutboxMail.Customer(file, row.getBoolean("unsubscribable"));
    }
}
