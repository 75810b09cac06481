package org.complainthub.report.answer;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.complainthub.complaint.Announced;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.complaint.MailFact;
import org.complainthub.mail.automatic.MachineMail;
import org.complainthub.report.outbox.MailNote;
import org.complainthub.report.outbox.Outbox;
import org.complainthub.report.outbox.OutboxMail;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.ReportStores;
import org.complainthub.report.reply.ReplyMail;
import org.complainthub.report.reply.ReplyReader;
import org.complainthub.report.review.ReportReception;
import org.springframework.stereotype.Component;

/**
 * Puts what machines send back on the mail of ours that they speak of, wherever it arrived: failures, delays and read
 * receipts. Only the failure of a mail is announced; none of them opens, reopens or answers anything.
 */
@Component("mailReactions")
class MailReactions {

    private final ReplyReader reader;
    private final ReportThreads threads;
    private final Outbox outbox;
    private final ReportStores stores;
    private final BounceEscalation escalation;
    private final ReportReception reception;
    private final Clock clock;

    MailReactions(ReactionSources sources, Outbox outbox, ReportStores stores, Clock clock) {
        this.reader = sources.reader();
        this.threads = sources.threads();
        this.escalation = sources.escalation();
        this.reception = sources.reception();
        this.outbox = outbox;
        this.stores = stores;
        this.clock = clock;
    }

    /** What a machine's mail that arrived in a mailbox for complaints tells of a mail of ours; mostly nothing. */
    List<Announced> receive(String receiptId, byte[] mail) {
        ReplyMail reply = reader.read(mail);
        MachineMail machine = reply.machine();
        return machine == null
                ? List.of()
                : threads.reactedTo(reply)
                        .map(ours -> note(receiptId, reply, machine, ours))
                        .orElse(List.of());
    }

    /** Notes it and tells whether the mail can never arrive. */
    List<Announced> note(String receiptId, ReplyMail reply, MachineMail machine, OutboxMail ours) {
        return Objects.requireNonNull(stores.transaction().execute(status -> {
            MailOutcome outcome = MailOutcome.of(machine, ours, reply.subject());
            List<MailNote> news =
                    outcome.notes(receiptId).stream().filter(outbox::note).toList();
            if (ours.reportNumber() != null) {
                news.forEach(note -> advance(ours.reportNumber(), note));
            }
            if (!outcome.isUndeliverable()) {
                return List.of();
            }
            // a report of failure that is delivered again says nothing of the mail that was sent again since
            if (!news.isEmpty()) {
                outbox.markBounced(ours.messageId());
                escalation.escalate(ours);
            }
            return List.of(fact(receiptId, ours));
        }));
    }

    private void advance(String reportNumber, MailNote note) {
        if (note.kind() == MailNote.Kind.DELIVERED) {
            reception.delivered(reportNumber, note.receiptId());
        } else if (note.kind() == MailNote.Kind.READ_RECEIPT) {
            reception.opened(reportNumber, note.receiptId());
        }
    }

    private Announced fact(String receiptId, OutboxMail ours) {
        Optional<CorrectiveActionReport> report =
                Optional.ofNullable(ours.reportNumber()).flatMap(stores.reports()::find);
        OffsetDateTime at = OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
        return report.<Announced>map(known -> new CorrectiveActionFact(
                        "corrective-action.undeliverable.v1",
                        receiptId,
                        known.number(),
                        known.complaintNumber(),
                        known.department(),
                        known.state().name(),
                        at,
                        null,
                        null,
                        null))
                .orElseGet(() -> new MailFact(
                        "mail.undeliverable.v1", receiptId, escalation.fileOf(ours), ours.recipient(), 1, at));
    }
}
