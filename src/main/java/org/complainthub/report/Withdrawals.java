package org.complainthub.report;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.complaint.WorkItemFact;
import org.complainthub.reference.ReferenceData;
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

    public Withdrawals(ReportStores stores, DepartmentMail mail, ReferenceData reference) {
        this.stores = stores;
        this.reports = stores.reports();
        this.files = stores.files();
        this.mail = mail;
        this.reference = reference;
    }

    /**
     * Deals with a work item that was returned.
     *
     * @return that a report is withdrawn and that the file is closed by it, the same again for the same return
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
                .map(report -> withdraw(report))
                .orElse(null);
        boolean closes = handOver(returned, file);
        ReportEffect.Type type = closes
                ? ReportEffect.Type.LAST_WITHDRAWN
                : withdrawn == null ? ReportEffect.Type.NOTHING : ReportEffect.Type.WITHDRAWN;
        return effect(type, returned.announcementKey(), returned, withdrawn == null ? null : withdrawn.number());
    }

    private CorrectiveActionReport withdraw(CorrectiveActionReport report) {
        CorrectiveActionReport withdrawn = report.become(ReportState.WITHDRAWN);
        reports.update(withdrawn);
        reference.department(report.department()).ifPresent(department -> mail.withdraw(department, withdrawn));
        return withdrawn;
    }

    /** In one step, so that the file is never complete only because the successor has not been asked yet. */
    private boolean handOver(WorkItemFact returned, String file) {
        if (!files.release(file, returned.department())) {
            return false;
        }
        Optional.ofNullable(returned.successor())
                .filter(code -> reference.department(code).isPresent())
                .ifPresent(code -> files.expect(file, List.of(code)));
        boolean closes = files.isAnswered(file) && !files.isClosed(file);
        if (closes) {
            files.close(file, returned.at());
        }
        return closes;
    }

    private static ReportEffect effect(
            ReportEffect.Type type, String cause, WorkItemFact returned, @Nullable String report) {
        String file = Objects.requireNonNull(returned.complaintNumber());
        return new ReportEffect(cause, returned.department(), type, file, report, returned.at());
    }

    private static List<CorrectiveActionFact> facts(ReportEffect effect) {
        List<CorrectiveActionFact> facts = new ArrayList<>();
        if (effect.reportNumber() != null) {
            facts.add(fact("corrective-action.withdrawn.v1", effect, ReportState.WITHDRAWN));
        }
        if (effect.type() == ReportEffect.Type.LAST_WITHDRAWN) {
            facts.add(fact("complaint.closed.v1", effect, ReportState.CLOSED));
        }
        return facts;
    }

    private static CorrectiveActionFact fact(String name, ReportEffect effect, ReportState state) {
        boolean ofFile = state == ReportState.CLOSED;
        OffsetDateTime at = effect.at();
        return new CorrectiveActionFact(
                name,
                effect.receiptId(),
                ofFile ? null : effect.reportNumber(),
                effect.complaintNumber(),
                ofFile ? null : effect.department(),
                state.name(),
                at,
                null,
                null,
                null);
    }
}
