package org.complainthub.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.complaint.WorkItemFact;
import org.complainthub.reference.ReferenceData;
import org.complainthub.report.letter.DepartmentMail;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.CorrectiveActionReports;
import org.complainthub.report.register.ReportEffect;
import org.complainthub.report.register.ReportFiles;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.complainthub.report.register.ReportStores;
import org.complainthub.report.review.FileClosing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a department go that said that a complaint is not its own: the file waits for its successor instead, and once
 * the department has no receipt of the file any more its report is withdrawn. The same return has its effect once.
 */
@Component("withdrawals")
public class Withdrawals {

    private final CorrectiveActionReports reports;
    private final ReportFiles files;
    private final ReportStores stores;
    private final DepartmentMail mail;
    private final ReferenceData reference;
    private final FileClosing closing;

    public Withdrawals(ReportStores stores, DepartmentMail mail, ReferenceData reference, FileClosing closing) {
        this.closing = closing;
        this.stores = stores;
        this.reports = stores.reports();
        this.files = stores.files();
        this.mail = mail;
        this.reference = reference;
    }

    /**
     * Deals with a work item that was returned.
     *
     * @return that a report is withdrawn, the same again for the same return
     */
    public List<CorrectiveActionFact> receive(WorkItemFact returned) {
        String file = returned.complaintNumber();
        if (file == null) {
            return List.of();
        }
        files.open(file);
        return Objects.requireNonNull(stores.transaction().execute(status -> {
            files.lock(file);
            return facts(reports.effect(returned.announcementKey(), returned.department())
                    .orElseGet(() -> recorded(returned, file)));
        }));
    }

    private ReportEffect recorded(WorkItemFact returned, String file) {
        reports.record(effect(ReportEffect.Type.GIVEN_BACK, returned.receiptId(), returned, null));
        ReportEffect effect = reports.hasReceipts(file, returned.department())
                ? effect(ReportEffect.Type.NOTHING, returned.announcementKey(), returned, null)
                : released(returned, file);
        reports.record(effect);
        return effect;
    }

    private ReportEffect released(WorkItemFact returned, String file) {
        CorrectiveActionReport withdrawn = reports.find(file, returned.department())
                .filter(report -> report.state().isOpen())
                .map(report -> withdraw(report, returned))
                .orElse(null);
        handOver(returned, file);
        ReportEffect.Type type = withdrawn == null ? ReportEffect.Type.NOTHING : ReportEffect.Type.WITHDRAWN;
        return effect(type, returned.announcementKey(), returned, withdrawn == null ? null : withdrawn.number());
    }

    private CorrectiveActionReport withdraw(CorrectiveActionReport report, WorkItemFact returned) {
        CorrectiveActionReport withdrawn = report.become(ReportState.WITHDRAWN);
        reports.update(withdrawn, new ReportStep(report.department(), orEmpty(returned.reason()), returned.at()));
        reference.department(report.department()).ifPresent(department -> mail.withdraw(department, withdrawn));
        return withdrawn;
    }

    /** In one step, so that the file is never complete only because the successor has not been asked yet. */
    private void handOver(WorkItemFact returned, String file) {
        if (files.release(file, returned.department())) {
            Optional.ofNullable(returned.successor())
                    .filter(code -> reference.department(code).isPresent())
                    .ifPresent(code -> files.expect(file, List.of(code)));
            closing.closeIfComplete(file, returned.announcementKey());
        }
    }

    private static ReportEffect effect(
            ReportEffect.Type type, String cause, WorkItemFact returned, @Nullable String report) {
        String file = Objects.requireNonNull(returned.complaintNumber());
        return new ReportEffect(cause, returned.department(), type, file, report, returned.at());
    }

    private static List<CorrectiveActionFact> facts(ReportEffect effect) {
        return effect.reportNumber() == null
                ? List.of()
                : List.of(new CorrectiveActionFact(
                        "corrective-action.withdrawn.v1",
                        effect.receiptId(),
                        effect.reportNumber(),
                        effect.complaintNumber(),
                        effect.department(),
                        ReportState.WITHDRAWN.name(),
                        effect.at(),
                        null,
                        null,
                        null));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
