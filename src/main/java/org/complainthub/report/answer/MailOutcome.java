package org.complainthub.report.answer;

import java.util.List;
import org.complainthub.mail.automatic.DeliveryAction;
import org.complainthub.mail.automatic.MachineMail;
import org.complainthub.mail.automatic.RecipientOutcome;
import org.complainthub.report.outbox.MailNote;
import org.complainthub.report.outbox.MailNote.Kind;
import org.complainthub.report.outbox.OutboxMail;
import org.jspecify.annotations.Nullable;

/**
 * What a machine's mail means for a mail of ours.
 *
 * @param told for each recipient that a delivery report names; empty for every other mail
 * @param kind of a mail that is no delivery report
 */
record MailOutcome(OutboxMail ours, List<RecipientOutcome> told, Kind kind, String subject) {

    static MailOutcome of(MachineMail machine, OutboxMail ours, String subject) {
        List<RecipientOutcome> told =
                machine instanceof MachineMail.DeliveryReport report ? report.outcomes() : List.of();
        return new MailOutcome(ours, told, kind(machine), subject);
    }

    /** One note for each recipient, or one for the mail. */
    List<MailNote> notes(String receiptId) {
        if (told.isEmpty()) {
            return List.of(new MailNote(ours.messageId(), receiptId, kind, subject));
        }
        return told.stream()
                .map(outcome -> new MailNote(
                        ours.messageId(),
                        receiptId,
                        kind(outcome.action()),
                        outcome.recipient() == null ? "" : outcome.recipient(),
                        outcome.status(),
                        detail(outcome.diagnostic())))
                .toList();
    }

    /**
     * Whether our recipient can never get it. A report may name those behind his address instead of him: then the mail
     * is lost only when it failed for all of them.
     */
    boolean isUndeliverable() {
        List<RecipientOutcome> his = told.stream()
                .filter(outcome -> ours.recipient().equalsIgnoreCase(outcome.recipient()))
                .toList();
        List<RecipientOutcome> counted = his.isEmpty() ? told : his;
        return !counted.isEmpty() && counted.stream().allMatch(outcome -> outcome.action() == DeliveryAction.FAILED);
    }

    private String detail(@Nullable String diagnostic) {
        return diagnostic == null || diagnostic.isBlank() ? subject : diagnostic;
    }

    private static Kind kind(MachineMail machine) {
        if (machine instanceof MachineMail.ReadReceipt receipt) {
            return receipt.displayed() ? Kind.READ_RECEIPT : Kind.DELETED_UNREAD;
        }
        return machine instanceof MachineMail.FeedbackReport ? Kind.CALLED_SPAM : Kind.AUTOMATIC_REPLY;
    }

    private static Kind kind(DeliveryAction action) {
        return switch (action) {
            case FAILED -> Kind.DELIVERY_FAILED;
            case DELAYED -> Kind.DELIVERY_DELAYED;
            case DELIVERED, RELAYED, EXPANDED -> Kind.DELIVERED;
        };
    }
}
