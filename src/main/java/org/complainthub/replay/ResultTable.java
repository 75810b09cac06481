package org.complainthub.replay;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The results as a table for people. */
final class ResultTable {

    private static final String ROW = "%-44s %-12s %-11s %-14s %-2s %-34s %s%n";

    private final PrintStream screen;

    ResultTable(PrintStream screen) {
        this.screen = screen;
    }

    void print(List<ReplayResult> results) {
        screen.printf(ROW, "receipt", "kind", "relation", "file", "s", "departments", "categories");
        for (ReplayResult result : results) {
            if (result.invalid() != null) {
                screen.printf("%-44s INVALID %s%n", result.receiptId(), result.invalid());
            } else {
                printRow(result);
            }
        }
        screen.printf("%d receipts%n", results.size());
    }

    private void printRow(ReplayResult result) {
        screen.printf(
                ROW,
                result.receiptId(),
                shown(result.kind()),
                shown(result.relation()),
                shown(result.fileNumber()),
                shown(result.severity()),
                String.join(" ", result.departments()),
                String.join(" ", result.categories()));
    }

    private static String shown(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "-").toString();
    }
}
