package org.complainthub.report.followup;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.complainthub.report.followup.FollowUpData.StepRule;
import org.complainthub.report.form.AnswerGates;
import org.complainthub.report.form.ReportForms;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.ReportField;
import org.complainthub.report.register.ReportFollower;
import org.complainthub.report.register.ReportMatter;
import org.complainthub.report.register.ReportMatters;
import org.complainthub.report.register.ReportStep;
import org.springframework.stereotype.Component;

/** Starts the clocks of a report when it is asked for, and stops each when its step is there or no longer wanted. */
@Component("reportFollowUp")
public class ReportFollowUp implements ReportFollower {

    private final FollowUpPlan plan;
    private final ReportClocks clocks;
    private final ReportMatters matters;
    private final EffectivenessRegister effectiveness;
    private final Requirements requirements;

    public ReportFollowUp(
            FollowUpPlan plan, ReportClocks clocks, EffectivenessRegister effectiveness, Requirements requirements) {
        this.plan = plan;
        this.clocks = clocks;
        this.effectiveness = effectiveness;
        this.requirements = requirements;
        this.matters = requirements.matters();
    }

    /** What a report has to give, and what it is about. */
    @Component("followUpRequirements")
    public record Requirements(ReportForms forms, AnswerGates gates, ReportMatters matters) {}

    @Override
    public void follow(CorrectiveActionReport report, ReportStep step) {
        OffsetDateTime at = step.at();
        switch (report.state()) {
            case ISSUED, REOPENED -> begin(report, at);
            case ANSWERED -> clocks.meet(ReportRound.of(report), given(report), at);
            case RETURNED -> giveBack(report, at);
            case VERIFIED -> approve(report, at);
            case WITHDRAWN -> end(report, at);
            case CLOSED -> clocks.stop(report.number(), at);
            case DELIVERED, OPENED, OVERDUE -> {
                // how far it has come changes nothing of what is due
            }
        }
    }

    private void begin(CorrectiveActionReport report, OffsetDateTime at) {
        end(report, at);
        plan.stepsOf(required(report)).forEach(rule -> start(report, rule, at, 1));
    }

    private void start(CorrectiveActionReport report, StepRule rule, OffsetDateTime at, int turn) {
        ReportMatter matter = matters.of(report.number());
        ReportRound round = ReportRound.of(report);
        StepClock clock = plan.clock(rule, at, turn, matter.store());
        clocks.start(round, clock, plan.reminders(round, clock, matter));
    }

    /** What lacks something has met what it gives; what lacks nothing was given back by a person, and is due anew. */
    private void giveBack(CorrectiveActionReport report, OffsetDateTime at) {
        if (!requirements.gates().faults(report.form(), report.measures()).isEmpty()) {
            clocks.meet(ReportRound.of(report), given(report), at);
            return;
        }
        for (StepClock clock : clocks.of(report.number(), report.round())) {
            plan.rule(clock.step())
                    .filter(StepRule::again)
                    .ifPresent(rule -> start(report, rule, at, clock.turn() + 1));
        }
    }

    private void approve(CorrectiveActionReport report, OffsetDateTime at) {
        List<String> all = clocks.of(report.number(), report.round()).stream()
                .map(StepClock::step)
                .toList();
        clocks.meet(ReportRound.of(report), all, at);
        effectiveness.watch(
                ReportRound.of(report),
                at,
                plan.watchedUntil(at, matters.of(report.number()).store()));
    }

    private void end(CorrectiveActionReport report, OffsetDateTime at) {
        clocks.stop(report.number(), at);
        effectiveness.end(report.number(), at);
    }

    /** Steps whose required fields are all there, and none of them is empty talk. */
    private Set<String> given(CorrectiveActionReport report) {
        Set<ReportField> accepted = requirements.gates().accepted(report.measures());
        List<ReportField> required = required(report);
        return plan.stepsOf(required).stream()
                .filter(rule -> !rule.fields().isEmpty())
                .filter(rule ->
                        rule.fields().stream().filter(required::contains).allMatch(accepted::contains))
                .map(StepRule::step)
                .collect(Collectors.toSet());
    }

    private List<ReportField> required(CorrectiveActionReport report) {
        return requirements.forms().of(report.form()).required();
    }
}
