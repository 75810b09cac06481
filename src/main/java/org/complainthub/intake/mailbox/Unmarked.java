package org.complainthub.intake.mailbox;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.complainthub.intake.mailbox.server.MailSession;
import org.complainthub.intake.mailbox.server.RawMail;
import org.complainthub.intake.mailbox.server.Settlement;

/** What the server has yet to be told; it is kept until the server has taken it, so that no mail is fetched twice. */
final class Unmarked {

    private final List<String> taken = new ArrayList<>();
    private final Set<String> beginnings = new HashSet<>();
    private final List<String> open = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();

    void add(Batch batch) {
        for (RawMail mail : batch.handedOver()) {
            taken.add(mail.id());
            if (!mail.isWhole()) {
                beginnings.add(mail.id());
            }
        }
        batch.failed().forEach(mail -> open.add(mail.id()));
        open.addAll(batch.offer().lost());
        open.addAll(batch.offer().passedOver());
        gone.addAll(batch.offer().gone());
    }

    void settle(MailSession session) throws MessagingException {
        if (taken.isEmpty() && open.isEmpty() && gone.isEmpty()) {
            return;
        }
        session.settle(new Settlement(taken, beginnings, open, gone));
        taken.clear();
        beginnings.clear();
        open.clear();
        gone.clear();
    }
}
