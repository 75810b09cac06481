package org.complainthub.faults;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database of a hub that rests says of the receipts with numbers from 0, and what left by mail.
 *
 * @param receipts that were sent
 * @param unreadable of them that can never be read
 * @param matched rows of receipts with a relation
 * @param distinct numbers among them
 * @param invalid receipts set aside
 * @param files complaint files
 * @param askedTwice reports for which a department was asked in more than one mail that is no supplement
 * @param mails that left, by Message-ID
 * @param deliveries of them to the mail server; more than mails where the hub died between delivery and its note of it
 * @param unsent mails still in the outbox
 * @param dead messages that were given up
 */
record Books(
        long receipts,
        long unreadable,
        long matched,
        long distinct,
        long invalid,
        long files,
        long askedTwice,
        long mails,
        long deliveries,
        long unsent,
        long dead) {

    private static final Pattern NUMBER = Pattern.compile("No\\. (\\d+)");

    static Books of(Stand stand, long receipts, long unreadable) throws MessagingException, IOException {
        JdbcClient jdbc = JdbcClient.create(stand.parts().database());
        List<String> complaints = jdbc.sql("select complaint from matched_receipt")
                .query(String.class)
                .list();
        Set<String> numbers = new HashSet<>();
        for (String complaint : complaints) {
            Matcher number = NUMBER.matcher(complaint);
            numbers.add(number.find() ? number.group(1) : complaint);
        }
        Set<String> mails = new HashSet<>();
        MimeMessage[] deliveries = stand.sent().getReceivedMessages();
        for (MimeMessage mail : deliveries) {
            mails.add(mail.getMessageID());
        }
        return new Books(
                receipts,
                unreadable,
                complaints.size(),
                numbers.size(),
                count(
                        jdbc,
                        "select count(distinct coalesce(receipt_id, fact_id)) from ledger_fact where fact_type = 'complaint.invalid.v1'"),
                count(jdbc, "select count(*) from complaint_file"),
                count(
                        jdbc,
                        "select count(*) from (select report_number from outbox_mail where report_number is not null"
                                + " and in_reply_to is null group by report_number having count(*) > 1) twice"),
                mails.size(),
                deliveries.length,
                count(jdbc, "select count(*) from outbox_mail where state not in ('SENT', 'BOUNCED')"),
                stand.parts().depths().getOrDefault("complaints.dead", 0L));
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    long lost() {
        return receipts - unreadable - distinct;
    }

    long twice() {
        return matched - distinct;
    }

    /** Whether each receipt is there once and nobody was asked twice. */
    boolean addUp() {
        return lost() == 0 && twice() == 0 && invalid == unreadable && askedTwice == 0 && unsent == 0 && dead == 0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d receipts = %d in %d complaint files + %d invalid of %d unreadable; lost %d, filed twice %d;"
                        + " departments asked twice %d, mails %d, the same mail delivered again %d, unsent %d,"
                        + " dead letters %d",
                receipts,
                matched,
                files,
                invalid,
                unreadable,
                lost(),
                twice(),
                askedTwice,
                mails,
                deliveries - mails,
                unsent,
                dead);
    }
}
