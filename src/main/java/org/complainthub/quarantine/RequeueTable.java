package org.complainthub.quarantine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.complainthub.complaint.Renormalization.Difference;
import org.jspecify.annotations.Nullable;

/** The results of a requeue as a table for people. */
final class RequeueTable {

    private static final String ROW = "%-10s %-44s %s";
    private static final int LONGEST = 60;

    private RequeueTable() {}

    static String of(List<RequeueResult> results) {
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted("outcome", "receipt", "in quarantine for"));
        for (RequeueResult result : results) {
            lines.add(ROW.formatted(
                    result.outcome().name().toLowerCase(Locale.ROOT), shown(result.name()), oneLine(result.was())));
            result.differences().forEach(difference -> lines.add(line(difference)));
        }
        lines.add(summary(results));
        return String.join("\n", lines) + "\n";
    }

    private static String line(Difference difference) {
        String row = difference.receiptId().contains("#")
                ? difference.receiptId().substring(difference.receiptId().indexOf('#')) + " "
                : "";
        return "           " + row + (difference.field().isEmpty() ? "" : difference.field() + ": ")
                + shown(difference.before()) + " -> " + shown(difference.after());
    }

    private static String summary(List<RequeueResult> results) {
        List<String> parts = new ArrayList<>(List.of(results.size() + " receipts"));
        for (RequeueResult.Outcome outcome : RequeueResult.Outcome.values()) {
            long count = results.stream()
                    .filter(result -> result.outcome() == outcome)
                    .count();
            parts.add(count + " " + outcome.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return String.join(", ", parts);
    }

    private static String shown(@Nullable String value) {
        String text = oneLine(Objects.requireNonNullElse(value, "nothing"));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** Text from outside writes no lines and no escape sequences of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
