package org.complainthub.normalize.mail;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Times;
import org.complainthub.mail.mime.MailDates;
import org.complainthub.mail.mime.MailHeaders;

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
}
