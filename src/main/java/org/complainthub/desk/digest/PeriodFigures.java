package org.complainthub.desk.digest;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.archive.FileSummary;
import org.complainthub.matching.archive.PeriodFiles;
import org.complainthub.report.overview.PeriodMeasures;
import org.complainthub.routing.worklist.PeriodWork;
import org.complainthub.routing.worklist.PeriodWork.DueClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Counts the key figures of a period. */
@Component("periodFigures")
class PeriodFigures {

    private static final Set<String> FROM_OUTSIDE = Set.of("REGULATOR", "CONSUMER_ASSOC", "TRANSPORT", "MEDIA");
    private static final Set<String> PROMISED =
            Set.of("ACKNOWLEDGEMENT", "FIRST_RESPONSE", "ANSWER", "STATED", "STATUTORY");
    private static final int MONTHS_TO_COME_BACK = 6;

    private final PeriodFiles files;
    private final PeriodWork work;
    private final PeriodMeasures measures;
    private final ZoneId zone;

    PeriodFigures(
            PeriodFiles files,
            PeriodWork work,
            PeriodMeasures measures,
            @Value("${hub.ledger.zone:Asia/Shanghai}") ZoneId zone) {
        this.files = files;
        this.work = work;
        this.measures = measures;
        this.zone = zone;
    }

    /** All of them. */
    KeyFigures of(DigestPeriod period) {
        OffsetDateTime from = period.start(zone);
        OffsetDateTime to = period.end(zone);
        List<FileSummary> opened = files.opened(from, to);
        List<FileSummary> closed = files.closed(from, to);
        List<DueClock> due = work.due(from, to);
        Map<String, Long> judged = measures.judged(from, to);
        PeriodMeasures.Answers answers = measures.answered(from, to);
        long effective = judged.getOrDefault("EFFECTIVE", 0L);
        return new KeyFigures(
                opened.size(),
                closed.size(),
                firstContact(closed),
                share(opened, file -> file.repeats() > 0),
                share(opened, file -> file.channels().stream().anyMatch(FROM_OUTSIDE::contains)),
                work.returned(from, to),
                Spread.of(acknowledged(due)),
                Spread.of(decided(from, to)),
                Spread.of(closed.stream()
                        .map(file -> Duration.between(file.openedAt(), Objects.requireNonNull(file.closedAt())))
                        .toList()),
                measures.overdue(to),
                new Share(
                        effective,
                        judged.values().stream().mapToLong(Long::longValue).sum()),
                new Share(answers.satisfied(), answers.given()),
                churned(period),
                counted(opened.stream().flatMap(file -> file.departments().stream())),
                counted(advisors(opened)),
                counted(opened.stream().flatMap(file -> file.categories().stream())),
                late(due));
    }

    private Share firstContact(List<FileSummary> closed) {
        Map<String, Long> receipts = files
                .receiptsOf(closed.stream().map(FileSummary::number).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        complaint -> String.valueOf(complaint.complaintNumber()), Collectors.counting()));
        return share(closed, file -> file.repeats() == 0 && receipts.getOrDefault(file.number(), 0L) == 1);
    }

    private static List<Duration> acknowledged(List<DueClock> due) {
        List<Duration> took = new ArrayList<>();
        for (DueClock clock : due) {
            if (clock.clock().equals("ACKNOWLEDGEMENT") && clock.metAt() != null) {
                took.add(Duration.between(clock.startedAt(), clock.metAt()));
            }
        }
        return took;
    }

    private List<Duration> decided(OffsetDateTime from, OffsetDateTime to) {
        List<PeriodMeasures.Approval> approvals = measures.approved(from, to);
        Map<String, FileSummary> byNumber = byNumber(approvals.stream().map(PeriodMeasures.Approval::complaintNumber));
        return approvals.stream()
                .filter(approval -> byNumber.containsKey(approval.complaintNumber()))
                .map(approval -> Duration.between(
                        Objects.requireNonNull(byNumber.get(approval.complaintNumber()))
                                .openedAt(),
                        approval.at()))
                .toList();
    }

    /** Of what may not reach an accused person his name is not counted either. */
    private Stream<String> advisors(List<FileSummary> opened) {
        return files.receiptsOf(opened.stream().map(FileSummary::number).toList()).stream()
                .filter(complaint -> !complaint.confidential())
                .filter(complaint -> complaint.visit().advisor() != null)
                .collect(Collectors.groupingBy(
                        complaint -> String.valueOf(complaint.complaintNumber()),
                        Collectors.mapping(
                                complaint -> String.valueOf(complaint.visit().advisor()), Collectors.toSet())))
                .values()
                .stream()
                .flatMap(Set::stream);
    }

    private Share churned(DigestPeriod period) {
        OffsetDateTime from = period.from()
                .minusMonths(MONTHS_TO_COME_BACK)
                .atStartOfDay(zone)
                .toOffsetDateTime();
        OffsetDateTime to =
                period.to().minusMonths(MONTHS_TO_COME_BACK).atStartOfDay(zone).toOffsetDateTime();
        List<Complaint> visits =
                files
                        .receiptsOf(files.opened(from, to).stream()
                                .map(FileSummary::number)
                                .toList())
                        .stream()
                        .filter(complaint -> complaint.vehicle().vin() != null
                                && complaint.visit().repairOrder() != null)
                        .toList();
        Set<String> cars = visits.stream()
                .map(complaint -> String.valueOf(complaint.vehicle().vin()))
                .collect(Collectors.toSet());
        Set<String> orders = visits.stream()
                .map(complaint -> String.valueOf(complaint.visit().repairOrder()))
                .collect(Collectors.toSet());
        return new Share(cars.size() - files.seenAgain(cars, to, orders).size(), cars.size());
    }

    /** By the channel of the receipt that a clock is about, each clock once. */
    private Map<String, Map<String, Share>> late(List<DueClock> due) {
        List<DueClock> promised =
                due.stream().filter(clock -> PROMISED.contains(clock.clock())).toList();
        List<String> numbers = promised.stream()
                .map(DueClock::complaintNumber)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, String> channels = files.receiptsOf(numbers).stream()
                .collect(Collectors.toMap(
                        Complaint::receiptId, complaint -> complaint.channel().name(), (one, same) -> one));
        Map<String, Map<String, Share>> late = new TreeMap<>();
        promised.stream()
                .filter(clock -> channels.containsKey(clock.receiptId()))
                .forEach(clock -> late.computeIfAbsent(channels.get(clock.receiptId()), key -> new TreeMap<>())
                        .merge(clock.clock(), new Share(clock.isLate() ? 1 : 0, 1), Share::plus));
        return late;
    }

    private Map<String, FileSummary> byNumber(Stream<String> numbers) {
        return files.named(numbers.toList()).stream()
                .collect(Collectors.toMap(FileSummary::number, Function.identity()));
    }

    private static Share share(List<FileSummary> all, java.util.function.Predicate<FileSummary> part) {
        return new Share(all.stream().filter(part).count(), all.size());
    }

    /** The most frequent first. */
    private static Map<String, Long> counted(Stream<String> names) {
        Map<String, Long> counts = names.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
