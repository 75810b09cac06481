package org.complainthub.normalize.mail;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.Forwarding;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Times;
import org.complainthub.mail.mime.MailDates;
import org.complainthub.mail.mime.MailHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The clock truth of a mail: the word of the server that took it before that of the sender. Clocks never start at a
 * time that the sender alone claims while a server said something.
 */
final class MailTimes {

    private static final Duration TOLERANCE = Duration.ofDays(1);

    private MailTimes() {}

    /** From INTERNALDATE, else the topmost Received field that can be true, else the Date field if it can be true. */
    static Times of(Receipt receipt, MailHeaders headers) {
        Optional<OffsetDateTime> claimed = MailDates.parse(headers.raw("Date"));
        OffsetDateTime latest = receipt.arrivedAt().plus(TOLERANCE);
        OffsetDateTime received = Optional.ofNullable(receipt.receivedAt())
                .or(() -> MailDates.received(headers, latest))
                .or(() -> claimed.filter(date -> !date.isAfter(latest)))
                .orElse(receipt.arrivedAt());
        return new Times(received, claimed.orElse(null), null);
    }

    /** What is odd about the claimed date: none, unreadable, or more than a day from the time of receipt. */
    static List<Defect> defects(Times times, MailHeaders headers) {
        List<Defect> defects = new ArrayList<>();
        String raw = headers.raw("Date");
        OffsetDateTime claimed = times.claimedAt();
        String used = times.receivedAt().toString();
        if (claimed == null) {
            defects.add(new Defect(raw.isEmpty() ? "DATE_MISSING" : "DATE_IMPOSSIBLE", "Date", shown(raw), used));
        } else if (Duration.between(claimed, times.receivedAt()).abs().compareTo(TOLERANCE) > 0) {
            defects.add(new Defect("DATE_IMPLAUSIBLE", "Date", raw, used));
        }
        return defects;
    }

    private static @Nullable String shown(String raw) {
        return raw.isEmpty() ? null : raw.substring(0, Math.min(raw.length(), 100));
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
