package org.complainthub.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Relation;
import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;
import org.complainthub.report.letter.DepartmentMail;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.CorrectiveActionReports;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportEffect;
import org.complainthub.report.register.ReportFiles;
import org.complainthub.report.register.ReportMatter;
import org.complainthub.report.register.ReportMatters;
import org.complainthub.report.register.ReportProblems;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.complainthub.report.register.ReportStores;
import org.complainthub.report.register.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells a department of a complaint and asks it for measures: one report for each file and department, however many
 * receipts the file has. The same receipt has its effect once.
 */
@Component("correctiveActions")
public class CorrectiveActions {

    private final CorrectiveActionReports reports;
    private final ReportFiles files;
    private final ReportProblems problems;
    private final ReportMatters matters;
    private final DepartmentMail mail;
    private final ReferenceData reference;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public CorrectiveActions(ReportStores stores, DepartmentMail mail, ReferenceData reference, Clock clock) {
        this.reports = stores.reports();
        this.files = stores.files();
        this.problems = stores.problems();
        this.matters = stores.matters();
        this.transaction = stores.transaction();
        this.mail = mail;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * Deals with a complaint routed to a department.
     *
     * @return what happened, the same again for the same receipt
     * @throws InvalidInput when it has no file or the department is unknown
     */
    public List<CorrectiveActionFact> receive(Complaint complaint, String code) {
        String file = complaint.complaintNumber();
        if (file == null) {
            throw new InvalidInput("receipt " + complaint.receiptId() + " has no complaint number; it was not matched");
        }
        Department department =
                reference.department(code).orElseThrow(() -> new InvalidInput("unknown department " + code));
        files.open(file);
        return Objects.requireNonNull(transaction.execute(status -> inTurn(file, complaint, department)));
    }

    private List<CorrectiveActionFact> inTurn(String file, Complaint complaint, Department department) {
        files.lock(file);
        ReportEffect effect = reports.effect(complaint.receiptId(), department.code())
                .filter(earlier -> !isAskedAgain(earlier, complaint))
                .orElseGet(() -> first(file, complaint, department));
        return facts(effect);
    }

    private ReportEffect first(String file, Complaint complaint, Department department) {
        ReportEffect effect = act(file, complaint, department);
        reports.record(effect);
        return effect;
    }

    /** Whether the receipt was given back and is the department's again since then. */
    private static boolean isAskedAgain(ReportEffect earlier, Complaint complaint) {
        return earlier.type() == ReportEffect.Type.GIVEN_BACK
                && complaint.history().stream().anyMatch(entry -> entry.at().isAfter(earlier.at()));
    }

    private ReportEffect act(String file, Complaint complaint, Department department) {
        if (complaint.relation() == Relation.REDELIVERY) {
            return effect(ReportEffect.Type.NOTHING, complaint, department, null);
        }
        if (!complaint.kind().demandsMeasures()) {
            mail.inform(complaint, department);
            return effect(ReportEffect.Type.INFORMED, complaint, department, null);
        }
        files.expect(file, responsible(complaint, department));
        return reports.find(file, department.code())
                .map(report -> supplement(report, complaint, department))
                .orElseGet(() -> issue(file, complaint, department));
    }

    private ReportEffect issue(String file, Complaint complaint, Department department) {
        OffsetDateTime now = now();
        CorrectiveActionReport report = new CorrectiveActionReport(
                reports.nextNumber(now.getYear()),
                file,
                department.code(),
                Tokens.next(),
                ReportState.ISSUED,
                1,
                complaint.text().language(),
                mail.formOf(complaint),
                now,
                Measures.NONE,
                null,
                null);
        matters.add(report.number(), ReportMatter.of(complaint, department, reference));
        reports.add(report, ReportStep.ofHub(complaint.receiptId(), now));
        problems.add(report.number(), mail.problem(complaint, department, report));
        mail.ask(complaint, department, report);
        return effect(ReportEffect.Type.ISSUED, complaint, department, report.number());
    }

    private ReportEffect supplement(CorrectiveActionReport report, Complaint complaint, Department department) {
        boolean again = report.state() == ReportState.WITHDRAWN
                || (complaint.relation() == Relation.REPEAT && !report.state().isOpen());
        CorrectiveActionReport current = again ? report.reopen() : report;
        matters.add(report.number(), ReportMatter.of(complaint, department, reference));
        if (again) {
            reports.update(current, ReportStep.ofHub(complaint.receiptId(), now()));
            files.reopen(current.complaintNumber());
        }
        problems.add(current.number(), mail.problem(complaint, department, current));
        mail.supplement(complaint, department, current);
        return effect(
                again ? ReportEffect.Type.REOPENED : ReportEffect.Type.SUPPLEMENTED,
                complaint,
                department,
                report.number());
    }

    private ReportEffect effect(
            ReportEffect.Type type, Complaint complaint, Department department, @Nullable String reportNumber) {
        return new ReportEffect(
                complaint.receiptId(),
                department.code(),
                type,
                Objects.requireNonNull(complaint.complaintNumber()),
                reportNumber,
                now());
    }

    private static List<CorrectiveActionFact> facts(ReportEffect effect) {
        return switch (effect.type()) {
            case ISSUED -> List.of(issued(effect, ReportState.ISSUED));
            case REOPENED -> List.of(issued(effect, ReportState.REOPENED));
            case SUPPLEMENTED, INFORMED, NOTHING, GIVEN_BACK, WITHDRAWN -> List.of();
        };
    }

    private static CorrectiveActionFact issued(ReportEffect effect, ReportState state) {
        return new CorrectiveActionFact(
                "corrective-action.issued.v1",
                effect.receiptId(),
                effect.reportNumber(),
                effect.complaintNumber(),
                effect.department(),
                state.name(),
                effect.at(),
                null,
                null,
                null);
    }

    // only those that exist: an unknown one could never answer, and the file never close
    private List<String> responsible(Complaint complaint, Department department) {
        List<String> codes = new ArrayList<>(List.of(department.code()));
        if (complaint.routing() != null) {
            complaint.routing().departments().stream()
                    .filter(code -> reference.department(code).isPresent())
                    .filter(code -> !hasGivenBack(complaint, code))
                    .forEach(codes::add);
        }
        return codes;
    }

    private boolean hasGivenBack(Complaint complaint, String code) {
        return reports.effect(complaint.receiptId(), code)
                .filter(effect -> effect.type() == ReportEffect.Type.GIVEN_BACK)
                .filter(effect -> !isAskedAgain(effect, complaint))
                .isPresent();
    }

    // as exact as the database keeps it, so that a second delivery tells the same
    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
