package org.complainthub.replay;

import java.io.PrintStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scores results against known truth. */
final class TruthReport {

    private final PrintStream screen;
    private final Truth truth;
    private final Map<String, ReplayResult> byId = new HashMap<>();

    TruthReport(PrintStream screen, Truth truth, List<ReplayResult> results) {
        this.screen = screen;
        this.truth = truth;
        results.forEach(result -> byId.put(result.receiptId(), result));
    }

    void print() {
        screen.printf("%n%-12s %9s %9s %9s %9s %9s%n", "", "precision", "recall", "F1", "macro-F1", "exact");
        score("kind", "kind", r -> one(r.kind()));
        score("relation", "relation", r -> one(r.relation()));
        score("category", "categories", r -> Set.copyOf(r.categories()));
        score("department", "departments", r -> Set.copyOf(r.departments()));
        score("severity", "severity", r -> one(r.severity()));
        score("flag", "flags", r -> Set.copyOf(r.flags()));
        score("channel", "channel", r -> one(r.channel()));
        score("name", "customer_name", r -> one(r.customerName()));
        score("phone", "phone", r -> one(r.phone()));
        score("e-mail", "email", r -> one(r.email()));
        score("vin", "vin", r -> one(whole(r.vin())));
        score("plate", "plate", r -> one(r.plate()));
        score("repair order", "repair_order", r -> one(r.repairOrder()));
        printFirst("primary category", "categories", ReplayResult::categories);
        printFirst("primary department", "departments", ReplayResult::departments);
        printFlags();
        printSameMatter();
        printMissing();
    }

    private void score(String title, String column, Function<ReplayResult, Set<String>> found) {
        LabelScores scores = new LabelScores();
        for (String id : truth.rows().keySet()) {
            ReplayResult result = byId.get(id);
            scores.add(truth.values(id, column), result == null ? Set.of() : found.apply(result));
        }
        screen.printf(
                "%-12s %9.3f %9.3f %9.3f %9.3f %9.3f%n",
                title, scores.precision(), scores.recall(), scores.f1(), scores.macroF1(), scores.accuracy());
    }

    /** The first of several, told and true, of the receipts that have one. */
    private void printFirst(String title, String column, Function<ReplayResult, List<String>> told) {
        LabelScores scores = new LabelScores();
        truth.rows().keySet().stream()
                .filter(id -> !truth.value(id, column).isEmpty())
                .forEach(id -> scores.add(first(truth.list(id, column)), first(told(id, told))));
        screen.printf(
                "%-18s accuracy %.3f, macro-F1 %.3f, majority baseline %.3f%n",
                title, scores.accuracy(), scores.macroF1(), scores.majority());
    }

    private List<String> told(String id, Function<ReplayResult, List<String>> values) {
        ReplayResult result = byId.get(id);
        return result == null ? List.of() : values.apply(result);
    }

    private static Set<String> first(List<String> values) {
        return values.stream().limit(1).collect(Collectors.toSet());
    }

    /** Of each exposure how often it was true, found, and raised without reason. */
    private void printFlags() {
        Set<String> all = truth.rows().keySet().stream()
                .flatMap(id -> truth.values(id, "flags").stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String flag : all) {
            LabelScores scores = new LabelScores();
            for (String id : truth.rows().keySet()) {
                scores.add(only(flag, truth.values(id, "flags")), only(flag, told(id, ReplayResult::flags)));
            }
            screen.printf("flag %-13s recall %.3f, precision %.3f%n", flag, scores.recall(), scores.precision());
        }
    }

    private static Set<String> only(String label, Collection<String> labels) {
        return labels.contains(label) ? Set.of(label) : Set.of();
    }

    /** Pairs of receipts in one file against pairs of one matter. */
    private void printSameMatter() {
        Set<Set<String>> expected = pairs(id -> truth.value(id, "matter_id"));
        Set<Set<String>> found = pairs(id -> fileOf(id));
        Set<Set<String>> both = new HashSet<>(expected);
        both.retainAll(found);
        screen.printf(
                "same file    %d pairs expected, %d found, %d of them right%n",
                expected.size(), found.size(), both.size());
    }

    private String fileOf(String id) {
        ReplayResult result = byId.get(id);
        boolean counts = !truth.value(id, "matter_id").isEmpty();
        return !counts || result == null || result.fileNumber() == null ? "" : result.fileNumber();
    }

    private Set<Set<String>> pairs(Function<String, String> group) {
        Map<String, List<String>> groups = truth.rows().keySet().stream().collect(Collectors.groupingBy(group));
        groups.remove("");
        Set<Set<String>> pairs = new HashSet<>();
        for (List<String> members : groups.values()) {
            for (String a : members) {
                members.stream().filter(b -> a.compareTo(b) < 0).forEach(b -> pairs.add(Set.of(a, b)));
            }
        }
        return pairs;
    }

    private void printMissing() {
        truth.rows().keySet().stream()
                .filter(id -> !byId.containsKey(id))
                .forEach(id -> screen.println("MISSING " + id));
        byId.keySet().stream()
                .filter(id -> !truth.rows().containsKey(id))
                .forEach(id -> screen.println("NOT IN TRUTH " + id));
    }

    /** A number that its source masked is none that could be right or wrong. */
    private static @Nullable String whole(@Nullable String number) {
        return number == null || number.contains("*") ? null : number;
    }

    private static Set<String> one(@Nullable Object value) {
        return value == null ? Set.of() : Set.of(Objects.toString(value));
    }
}
