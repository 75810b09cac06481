package org.complainthub.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;
import org.complainthub.report.letter.DepartmentMail;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.FileJoin;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportEffect;
import org.complainthub.report.register.ReportProblem;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.complainthub.report.register.ReportStores;
import org.complainthub.report.register.Tokens;
import org.complainthub.report.review.FileClosing;
import org.complainthub.report.review.ReviewNotices;
import org.springframework.stereotype.Component;

/**
 * A receipt that people moved to another file takes the work of its departments along: they are asked for measures there, and
 * a report whose last receipt has left is withdrawn. The same fact again changes nothing.
 */
@Component("receiptMoves")
public class ReceiptMoves {

    private final ReportStores stores;
    private final FileClosing closing;
    private final ReviewNotices notices;
    private final Asking asking;

    public ReceiptMoves(ReportStores stores, FileClosing closing, ReviewNotices notices, Asking asking) {
        this.stores = stores;
        this.closing = closing;
        this.notices = notices;
        this.asking = asking;
    }

    /** How departments are asked. */
    @Component("movedAsking")
    public record Asking(DepartmentMail mail, ReferenceData reference) {

        Department department(String code) {
            return reference.department(code).orElseGet(() -> new Department(code, code, code, code, null));
        }
    }

    /**
     * Deals with the fact that a receipt was moved; every other one is of no use here. One of which no department has heard
     * yet follows once it has come to one.
     */
    public void follow(FileJoin told) {
        String receipt = told.moved();
        if (receipt == null) {
            return;
        }
        if (stores.early().mustWait(receipt)) {
            stores.transaction().executeWithoutResult(status -> stores.early().keep(told, notices.now()));
        } else {
            move(told, receipt);
        }
    }

    /** Lets those follow that waited for a department to hear of them. */
    public void catchUp() {
        stores.early().due().forEach(due -> stores.transaction().executeWithoutResult(status -> {
            if (stores.early().take(due)) {
                move(due, Objects.requireNonNull(due.receiptId()));
            }
        }));
    }

    private void move(FileJoin told, String receipt) {
        String from = told.complaintNumber();
        String to = Objects.requireNonNull(told.otherFile());
        List<String> both = Stream.of(from, to).sorted().toList();
        both.forEach(stores.files()::open);
        stores.transaction().executeWithoutResult(status -> {
            both.forEach(stores.files()::lock);
            stores.reports().askedFor(receipt, from).forEach(asked -> move(asked, to));
        });
    }

    private void move(ReportEffect asked, String to) {
        CorrectiveActionReport former = stores.reports()
                .find(Objects.requireNonNull(asked.reportNumber()))
                .orElseThrow();
        ReportProblem problem = problem(former, asked.receiptId(), to);
        CorrectiveActionReport report = stores.reports()
                .find(to, asked.department())
                .map(there -> asks(there, former) ? askedAgain(there, problem) : there)
                .orElseGet(() -> issued(former, problem, to));
        stores.problems().add(report.number(), problem);
        stores.files().expect(to, List.of(asked.department()));
        stores.reports()
                .record(new ReportEffect(
                        asked.receiptId(),
                        asked.department(),
                        ReportEffect.Type.ISSUED,
                        to,
                        report.number(),
                        notices.now()));
        if (!stores.reports().hasReceipts(former.complaintNumber(), former.department())) {
            release(former, asked.receiptId());
        }
    }

    private ReportProblem problem(CorrectiveActionReport former, String receiptId, String to) {
        return stores.problems().of(former.number()).stream()
                .filter(known -> known.receiptId().equals(receiptId))
                .findFirst()
                .map(known -> known.renumbered(former.complaintNumber(), to))
                .orElseGet(() -> new ReportProblem(receiptId, "", "", "", former.issuedAt()));
    }

    /** What was withdrawn, or is answered while this receipt is not, is no answer to it. */
    private static boolean asks(CorrectiveActionReport there, CorrectiveActionReport former) {
        return there.state() == ReportState.WITHDRAWN
                || (!there.state().isOpen() && former.state().isOpen());
    }

    private CorrectiveActionReport askedAgain(CorrectiveActionReport there, ReportProblem problem) {
        CorrectiveActionReport report = there.reopen();
        stores.reports().update(report, ReportStep.ofHub(problem.receiptId(), notices.now()));
        stores.files().reopen(report.complaintNumber());
        asking.mail().askAgainForMoved(problem, asking.department(report.department()), report);
        notices.announce("corrective-action.issued.v1", report, problem.receiptId());
        return report;
    }

    private CorrectiveActionReport issued(CorrectiveActionReport former, ReportProblem problem, String to) {
        OffsetDateTime now = notices.now();
        CorrectiveActionReport report = new CorrectiveActionReport(
                stores.reports().nextNumber(now.getYear()),
                to,
                former.department(),
                Tokens.next(),
                ReportState.ISSUED,
                1,
                former.language(),
                former.form(),
                now,
                Measures.NONE,
                null,
                null);
        stores.matters().add(report.number(), stores.matters().of(former.number()));
        stores.reports().add(report, ReportStep.ofHub(problem.receiptId(), now));
        asking.mail().askForMoved(problem, asking.department(former.department()), report);
        notices.announce("corrective-action.issued.v1", report, problem.receiptId());
        return report;
    }

    /** Nothing more is wanted of the department under the former number. */
    private void release(CorrectiveActionReport former, String receiptId) {
        if (former.state().isOpen()) {
            CorrectiveActionReport withdrawn = former.become(ReportState.WITHDRAWN);
            stores.reports().update(withdrawn, ReportStep.ofHub(receiptId, notices.now()));
            asking.mail().withdraw(asking.department(former.department()), withdrawn);
        }
        if (stores.files().release(former.complaintNumber(), former.department())) {
            closing.closeIfComplete(former.complaintNumber(), receiptId);
        }
    }
}
