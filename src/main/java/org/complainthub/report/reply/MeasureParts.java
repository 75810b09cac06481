package org.complainthub.report.reply;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportField;
import org.jspecify.annotations.Nullable;

/**
 * Whose owner and due date a form tells. Where each of the two measures has its own heading for it, that below a measure
 * belongs to it; one that stands only once counts for both.
 */
final class MeasureParts {

    /** What stands under one heading, empty when nothing does. */
    record Said(ReportField field, String value) {}

    private final List<Said> said;

    MeasureParts(List<Said> said) {
        this.said = said;
    }

    /** The first words of each field; owners and dates with the measure that they belong to. */
    Measures measures() {
        Measures measures = Measures.NONE;
        for (ReportField field : ReportField.values()) {
            measures = measures.with(field, first(field));
        }
        measures = parted(measures, ReportField.OWNER, ReportField.CORRECTIVE_OWNER, ReportField.PREVENTIVE_OWNER);
        measures = parted(measures, ReportField.DUE, ReportField.CORRECTIVE_DUE, ReportField.PREVENTIVE_DUE);
        measures = BracketedParts.of(measures.corrective())
                .addedTo(measures, ReportField.CORRECTIVE_OWNER, ReportField.CORRECTIVE_DUE);
        return BracketedParts.of(measures.preventive())
                .addedTo(measures, ReportField.PREVENTIVE_OWNER, ReportField.PREVENTIVE_DUE);
    }

    private Measures parted(Measures measures, ReportField part, ReportField corrective, ReportField preventive) {
        List<Said> ofCorrective = below(ReportField.CORRECTIVE, part);
        List<Said> ofPreventive = below(ReportField.PREVENTIVE, part);
        boolean both = !ofCorrective.isEmpty() && !ofPreventive.isEmpty();
        boolean onlyCorrective = !ofCorrective.isEmpty() && !has(ReportField.PREVENTIVE);
        boolean onlyPreventive = !ofPreventive.isEmpty() && !has(ReportField.CORRECTIVE);
        if (!both && !onlyCorrective && !onlyPreventive) {
            return measures;
        }
        return measures.with(part, null)
                .with(corrective, Objects.requireNonNullElse(measures.get(corrective), words(ofCorrective)))
                .with(preventive, Objects.requireNonNullElse(measures.get(preventive), words(ofPreventive)));
    }

    /** What is said of the part between this measure and the next one. */
    private List<Said> below(ReportField measure, ReportField part) {
        int at = IntStream.range(0, said.size())
                .filter(i ->
                        said.get(i).field() == measure && !said.get(i).value().isEmpty())
                .findFirst()
                .orElseGet(() -> indexOf(measure));
        if (at < 0) {
            return List.of();
        }
        return said.subList(at + 1, said.size()).stream()
                .takeWhile(next -> !isMeasure(next.field()))
                .filter(next -> next.field() == part)
                .toList();
    }

    private int indexOf(ReportField field) {
        return IntStream.range(0, said.size())
                .filter(i -> said.get(i).field() == field)
                .findFirst()
                .orElse(-1);
    }

    private boolean has(ReportField field) {
        return indexOf(field) >= 0;
    }

    private static boolean isMeasure(ReportField field) {
        return field == ReportField.CORRECTIVE || field == ReportField.PREVENTIVE;
    }

    private @Nullable String first(ReportField field) {
        return words(said.stream().filter(one -> one.field() == field).toList());
    }

    private static String words(List<Said> of) {
        return of.stream()
                .map(Said::value)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
