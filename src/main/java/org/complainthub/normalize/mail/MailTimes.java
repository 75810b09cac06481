package org.complainthub.normalize.mail;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.complainthub.complaint.Forwarding;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Times;
import org.complainthub.mail.mime.MailDates;
import org.complainthub.mail.mime.MailHeaders;
import org.jspecify.annotations.Nullable;

/** The clock truth of a mail: the server's word before the sender's. */
final class MailTimes {

    private MailTimes() {}

    static Times of(Receipt receipt, MailHeaders headers) {
        Optional<OffsetDateTime> claimed = MailDates.parse(headers.raw("Date"));
        Optional<OffsetDateTime> received = Optional.ofNullable(receipt.receivedAt())
                .or(() -> MailDates.received(headers))
                .or(() -> claimed);
        return new Times(received.orElse(receipt.arrivedAt()), claimed.orElse(null), null);
    }

    /** When the mail was sent, as far as can be told. */
    static OffsetDateTime sent(Times times) {
        return times.claimedAt() != null ? times.claimedAt() : times.receivedAt();
    }

    /** The same with the customer's date as claimed time, when somebody passed his message on and it can be true. */
    static Times ofOriginal(Times times, @Nullable Forwarding forwarding) {
        OffsetDateTime original = forwarding == null ? null : forwarding.originalSentAt();
        boolean possible =
                original != null && !original.isAfter(times.receivedAt().plusDays(1));
        return possible ? new Times(times.receivedAt(), original, times.occurredOn()) : times;
    }
}
