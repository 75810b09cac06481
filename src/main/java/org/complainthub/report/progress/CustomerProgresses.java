package org.complainthub.report.progress;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.complainthub.report.customer.CustomerContact;
import org.complainthub.report.decision.Decision;
import org.complainthub.report.decision.Decisions;
import org.complainthub.report.progress.CustomerProgress.Step;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.ReportProblem;
import org.complainthub.report.register.ReportStores;
import org.complainthub.report.survey.HandlingSurvey;
import org.complainthub.report.survey.HandlingSurveys;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks up how far a complaint is. */
@Component("customerProgresses")
class CustomerProgresses {

    private final ReportStores stores;
    private final Decisions decisions;
    private final HandlingSurveys surveys;
    private final ZoneId zone;

    CustomerProgresses(
            ReportStores stores,
            Decisions decisions,
            HandlingSurveys surveys,
            @Value("${hub.ledger.zone:Asia/Shanghai}") ZoneId zone) {
        this.zone = zone;
        this.stores = stores;
        this.decisions = decisions;
        this.surveys = surveys;
    }

    CustomerProgress of(CustomerContact customer) {
        String file = stores.joined().current(customer.complaintNumber());
        List<CorrectiveActionReport> reports = stores.reports().ofFile(file);
        Decision decision = decisions.latest(file).orElse(null);
        Optional<OffsetDateTime> closed = stores.files().closedAt(file);
        Optional<HandlingSurvey> survey = surveys.of(file).stream().findFirst();
        return new CustomerProgress(
                customer.complaintNumber(),
                List.of(
                        step("received", received(customer, reports)),
                        step("investigated", begun(reports)),
                        step("measures", proposed(reports)),
                        step("decided", decided(decision)),
                        step("closed", closed)),
                decision,
                survey.filter(HandlingSurvey::isOpen).isPresent(),
                survey.filter(asked -> !asked.isOpen()).isPresent());
    }

    /** He may have become known only later than his complaint, as after an outage. */
    private Optional<OffsetDateTime> received(CustomerContact customer, List<CorrectiveActionReport> reports) {
        return Stream.concat(
                        Stream.of(customer.knownAt()),
                        reports.stream()
                                .flatMap(report -> stores.problems().of(report.number()).stream())
                                .map(ReportProblem::receivedAt))
                .min(OffsetDateTime.timeLineOrder());
    }

    private Step step(String name, Optional<OffsetDateTime> at) {
        return new Step(
                name, at.map(time -> time.atZoneSameInstant(zone).toLocalDate()).orElse(null));
    }

    private static Optional<OffsetDateTime> decided(@Nullable Decision decision) {
        return Optional.ofNullable(decision)
                .filter(counting -> !counting.isRejected())
                .map(Decision::decidedAt);
    }

    private static Optional<OffsetDateTime> begun(List<CorrectiveActionReport> reports) {
        return reports.stream().map(CorrectiveActionReport::issuedAt).min(Comparator.naturalOrder());
    }

    /** Once every department has said what it does. */
    private static Optional<OffsetDateTime> proposed(List<CorrectiveActionReport> reports) {
        return reports.stream().anyMatch(report -> report.state().isOpen())
                ? Optional.empty()
                : reports.stream()
                        .map(CorrectiveActionReport::answeredAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder());
    }
}
