package org.complainthub.report.followup;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.calendar.Moment;
import org.complainthub.reference.calendar.StoreTimes;
import org.complainthub.reference.calendar.WorkingTime;
import org.complainthub.report.followup.FollowUpData.Reminding;
import org.complainthub.report.followup.FollowUpData.StepRule;
import org.complainthub.report.register.ReportField;
import org.complainthub.report.register.ReportMatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the steps of a report are due, and who is reminded when. It only calculates. */
@Component("followUpPlan")
public class FollowUpPlan {

    private static final String FILE = "follow-up.yaml";

    private final FollowUpData data;
    private final StoreTimes times;

    /** @throws InvalidReferenceData when the file cannot be used, with file and line */
    public FollowUpPlan(DataFiles files, ReferenceData reference, StoreTimes times) {
        this.data = files.read(FILE, FollowUpData.class);
        this.times = times;
        data.departments()
                .filter(code -> reference.department(code).isEmpty())
                .findFirst()
                .ifPresent(code -> {
                    throw new InvalidReferenceData(files.where(FILE, code) + ": unknown department " + code);
                });
    }

    /** Steps that are due of a report whose form requires these fields. */
    List<StepRule> stepsOf(Collection<ReportField> required) {
        return data.clocks().stream()
                .filter(clock ->
                        clock.fields().isEmpty() || clock.fields().stream().anyMatch(required::contains))
                .toList();
    }

    /** The rule of a step, empty when there is none any more. */
    Optional<StepRule> rule(String step) {
        return data.clocks().stream().filter(rule -> rule.step().equals(step)).findFirst();
    }

    /** A clock of a step that starts then. */
    StepClock clock(StepRule rule, OffsetDateTime start, int turn, @Nullable String store) {
        WorkingTime time = times.at(store);
        OffsetDateTime due = time.due(start, rule.within(), List.of());
        String basis = rule.within() + time.noteOn(start, due, rule.within());
        return new StepClock(rule.step(), turn, basis, start, due, null, null);
    }

    /** When whom to remind of it; of a warning nobody before the clock starts. */
    List<Reminder> reminders(ReportRound report, StepClock clock, ReportMatter matter) {
        Map<Moment, Set<String>> recipients = new LinkedHashMap<>();
        WorkingTime time = times.at(matter.store());
        data.reminders().stream()
                .filter(one -> one.isFor(clock.step()))
                .sorted((a, b) -> timeOf(a.at(), clock, time).compareTo(timeOf(b.at(), clock, time)))
                .filter(one -> timeOf(one.at(), clock, time).isAfter(clock.startedAt()))
                .forEach(one -> recipients
                        .computeIfAbsent(one.at(), at -> new LinkedHashSet<>())
                        .addAll(matter.confidential() ? List.of(Reminding.OWNER) : one.to()));
        int[] tier = {0};
        return recipients.entrySet().stream()
                .map(entry -> new Reminder(
                        id(report, clock, entry.getKey()),
                        report,
                        clock.step(),
                        entry.getKey(),
                        entry.getKey().isBeforeDue() ? 0 : ++tier[0],
                        List.copyOf(entry.getValue()),
                        timeOf(entry.getKey(), clock, time)))
                .toList();
    }

    /** Until when the measures are watched. */
    OffsetDateTime watchedUntil(OffsetDateTime start, @Nullable String store) {
        return times.at(store).due(start, data.effectiveness().within(), List.of());
    }

    /** Who hears that it happened again. */
    List<String> toldOfRecurrence(ReportMatter matter) {
        return matter.confidential()
                ? List.of(Reminding.OWNER)
                : data.effectiveness().tell();
    }

    private static OffsetDateTime timeOf(Moment at, StepClock clock, WorkingTime time) {
        return at.of(clock.startedAt(), clock.dueAt(), time);
    }

    private static String id(ReportRound report, StepClock clock, Moment at) {
        String name = String.join("\n", report.number(), report.round() + "", clock.step(), clock.turn() + "", at + "");
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
