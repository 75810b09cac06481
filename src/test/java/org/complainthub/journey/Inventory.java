package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.dovecot.GeneratedMail;

/** What a hub has of the mails that were generated for it. */
final class Inventory {

    private static final Pattern MESSAGE_ID = Pattern.compile("complaint-\\d+@mail[.]example");

    private final TestHub hub;

    Inventory(TestHub hub) {
        this.hub = hub;
    }

    /** Mails that became a receipt. */
    long received() {
        return count("select count(distinct receipt_id) from ledger_fact where fact_type = 'receipt.received.v1'");
    }

    /** Mails that belong to a complaint file now, each told by the facts. */
    boolean isComplete(int mails) {
        return count("select count(*) from matched_receipt") == mails
                && hub.ledger().account().balanced()
                && hub.ledger().account().received() == mails;
    }

    /** Each mail from the first to the last is there, is there once, and no other. */
    void expectEachOnce(int first, int last) {
        List<String> complaints = hub.jdbc()
                .sql("select complaint from matched_receipt")
                .query(String.class)
                .list();
        Set<String> found = new HashSet<>();
        for (String complaint : complaints) {
            Matcher id = MESSAGE_ID.matcher(complaint);
            assertThat(id.find()).as("a Message-ID in %s", complaint).isTrue();
            assertThat(found.add(id.group()))
                    .as("%s is there twice", id.group())
                    .isTrue();
        }
        for (int number = first; number <= last; number++) {
            assertThat(found).contains(GeneratedMail.messageId(number));
        }
        assertThat(found).hasSize(last - first + 1);
        assertThat(received()).isEqualTo(found.size());
        assertThat(hub.ledger().account().balanced()).isTrue();
        assertThat(hub.depth("complaints.dead")).isZero();
        assertThat(hub.depth("complaints.invalid")).isZero();
    }

    /** When the hub says that its receipts arrived. */
    Set<Instant> timesOfReceipt() {
        return new HashSet<>(hub.jdbc()
                .sql("select received_at from matched_receipt")
                .query((row, number) ->
                        row.getObject("received_at", OffsetDateTime.class).toInstant())
                .list());
    }

    private long count(String sql) {
        return hub.jdbc().sql(sql).query(Long.class).single();
    }
}
