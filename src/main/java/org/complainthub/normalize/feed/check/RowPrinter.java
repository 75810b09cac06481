package org.complainthub.normalize.feed.check;

import java.io.PrintStream;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Score;
import org.complainthub.normalize.feed.FeedTrial;
import org.complainthub.normalize.feed.reading.FeedOutcome;
import org.jspecify.annotations.Nullable;

/** Prints rows for the person who writes a descriptor. */
final class RowPrinter implements FeedTrial.Listener {

    private static final int LONGEST = 300;

    private final PrintStream out;
    private long rows;
    private long receipts;
    private long combined;
    private long rejected;

    RowPrinter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begins(String feed) {
        out.println("read as " + feed);
    }

    @Override
    public void row(FeedOutcome outcome) {
        if (outcome instanceof FeedOutcome.Taken taken) {
            receipts++;
            combined += taken.rows() - 1;
            rows += taken.rows();
            print(taken, taken.draft().build());
        } else if (outcome instanceof FeedOutcome.Rejected row) {
            rejected += row.rows();
            rows += row.rows();
            String column = row.column() == null ? "" : ", column " + row.column();
            out.println("row " + row.row() + column + ": REJECTED, " + row.reason());
        }
    }

    private void print(FeedOutcome.Taken row, Complaint read) {
        String several = row.rows() > 1 ? " (" + row.rows() + " rows)" : "";
        out.println("row " + row.row() + several + ": " + read.kind() + " " + read.sourceName() + " by "
                + read.channel() + ", received " + read.times().receivedAt());
        line(
                "who",
                read.complainant().name(),
                read.complainant().phone(),
                read.complainant().email());
        line(
                "car",
                read.vehicle().plate(),
                read.vehicle().vin(),
                read.vehicle().model(),
                read.vehicle().mileageKm() == null ? null : read.vehicle().mileageKm() + " km");
        line(
                "visit",
                read.visit().store(),
                read.visit().repairOrder(),
                read.visit().advisor());
        line("score", score(read.score()));
        line("subject", read.text().subject());
        line("customer", read.text().customerWords());
        if (!read.text().verbatim().equals(read.text().customerWords())) {
            line("all words", read.text().verbatim());
        }
        if (read.referral() != null) {
            line("referral", read.referral().toString());
        }
        read.defects()
                .forEach(defect -> line(
                        "defect",
                        defect.code(),
                        defect.where(),
                        defect.claimed(),
                        defect.used() == null ? null : "-> " + defect.used()));
    }

    private static @Nullable String score(@Nullable Score score) {
        return score == null
                ? null
                : score.raw() + " on " + score.scale() + " = " + score.normalised0to100() + " of 100"
                        + (score.low() ? ", low" : "") + String.join("; ", score.dissatisfactions());
    }

    private void line(String label, @Nullable String... values) {
        String said = Stream.of(values)
                .filter(Objects::nonNull)
                .filter(value -> !value.isBlank())
                .map(value -> value.replaceAll("\\s+", " "))
                .collect(Collectors.joining(" | "));
        if (!said.isEmpty()) {
            out.println("    " + label + ": " + said.substring(0, Math.min(said.length(), LONGEST)));
        }
    }

    @Override
    public void ends() {
        out.println("rows " + rows + " = receipts " + receipts + " + combined " + combined + " + rejected " + rejected);
    }
}
