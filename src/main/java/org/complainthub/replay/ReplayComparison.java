package org.complainthub.replay;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.complaint.Clock;
import org.complainthub.complaint.Complaint;

/** What changed data would move: which receipts, from where to where, and why. */
final class ReplayComparison {

    private static final Map<String, Function<ReplayResult, String>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("invalid", result -> String.valueOf(result.invalid()));
        FIELDS.put("kind", result -> String.valueOf(result.kind()));
        FIELDS.put("relation", result -> String.valueOf(result.relation()));
        FIELDS.put("categories", result -> listed(result.categories()));
        FIELDS.put("departments", result -> listed(result.departments()));
        FIELDS.put("severity", result -> String.valueOf(result.severity()));
        FIELDS.put("flags", result -> listed(result.flags()));
        FIELDS.put("clocks", ReplayComparison::clocks);
    }

    private final Map<String, ReplayResult> before = new LinkedHashMap<>();
    private final List<ReplayResult> after;

    ReplayComparison(List<ReplayResult> before, List<ReplayResult> after) {
        before.forEach(result -> this.before.put(result.receiptId(), result));
        this.after = after;
    }

    void print(PrintStream screen) {
        Map<String, Integer> moves = new TreeMap<>();
        int moved = 0;
        for (ReplayResult now : after) {
            ReplayResult then = before.get(now.receiptId());
            List<String> lines = then == null ? List.of("  only with the changed data") : differences(then, now);
            if (!lines.isEmpty()) {
                moved++;
                screen.println(now.receiptId());
                lines.forEach(screen::println);
            }
            if (then != null && !then.departments().equals(now.departments())) {
                moves.merge(listed(then.departments()) + " -> " + listed(now.departments()), 1, Integer::sum);
            }
        }
        screen.printf("%d of %d receipts would change%n", moved, after.size());
        moves.forEach((move, count) -> screen.printf("%5d  %s%n", count, move));
    }

    private static List<String> differences(ReplayResult then, ReplayResult now) {
        List<String> lines = new ArrayList<>();
        FIELDS.forEach((name, value) -> {
            if (!value.apply(then).equals(value.apply(now))) {
                lines.add("  %-12s %s -> %s".formatted(name, value.apply(then), value.apply(now)));
            }
        });
        if (!lines.isEmpty()) {
            reasons(then)
                    .filter(line -> reasons(now).noneMatch(line::equals))
                    .forEach(line -> lines.add("    - " + line));
            reasons(now)
                    .filter(line -> reasons(then).noneMatch(line::equals))
                    .forEach(line -> lines.add("    + " + line));
        }
        return lines;
    }

    /** Why it has these categories, departments and clocks. */
    private static Stream<String> reasons(ReplayResult result) {
        Complaint complaint = result.complaint();
        if (complaint == null) {
            return Stream.empty();
        }
        return Stream.of(
                        complaint.problem().explanation().stream(),
                        complaint.routing() == null
                                ? Stream.<String>empty()
                                : complaint.routing().explanation().stream(),
                        Stream.of(complaint.routing())
                                .filter(Objects::nonNull)
                                .map(routing -> "decided by " + routing.decidedBy()),
                        clocksOf(complaint).map(clock -> clock.id() + ": " + clock.basis()))
                .flatMap(lines -> lines);
    }

    private static String clocks(ReplayResult result) {
        return result.complaint() == null
                ? ""
                : clocksOf(result.complaint())
                        .map(clock -> clock.id() + " " + clock.dueAt())
                        .collect(Collectors.joining(", "));
    }

    private static Stream<Clock> clocksOf(Complaint complaint) {
        return complaint.assessment() == null ? Stream.empty() : complaint.assessment().clocks().stream();
    }

    private static String listed(List<String> values) {
        return values.isEmpty() ? "nobody" : String.join(",", values);
    }
}
