package org.complainthub.report.answer;

import java.util.Optional;
import org.complainthub.complaint.Seal;
import org.complainthub.complaint.ThreadToken;
import org.complainthub.reference.ReferenceData;
import org.complainthub.report.letter.DepartmentMail;
import org.complainthub.report.outbox.OutboxMail;
import org.complainthub.report.register.ReportStores;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the desk when a department cannot be reached: nobody else would notice before the report is overdue. */
@Component("bounceEscalation")
class BounceEscalation {

    private final ReportStores stores;
    private final DepartmentMail mail;
    private final ReferenceData reference;
    private final ThreadToken token;

    BounceEscalation(ReportStores stores, DepartmentMail mail, ReferenceData reference, Seal seal) {
        this.stores = stores;
        this.mail = mail;
        this.reference = reference;
        this.token = new ThreadToken(seal);
    }

    /** Once for each mail of a report that is not at its end: it may be what keeps the file open. */
    void escalate(OutboxMail ours) {
        Optional.ofNullable(ours.reportNumber())
                .flatMap(stores.reports()::find)
                .filter(report -> !report.state().isEnd())
                .ifPresent(report -> reference
                        .department(report.department())
                        .ifPresent(department -> mail.escalate(department, report, ours)));
    }

    /** The complaint file of a mail without a report, as far as its Message-ID tells. */
    @Nullable
    String fileOf(OutboxMail ours) {
        return token.provenIn(ours.messageId()).stream().findFirst().orElse(null);
    }
}
