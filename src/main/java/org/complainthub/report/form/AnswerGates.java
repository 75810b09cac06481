package org.complainthub.report.form;

import static org.complainthub.report.register.ReportField.CAUSE;
import static org.complainthub.report.register.ReportField.CORRECTIVE;
import static org.complainthub.report.register.ReportField.ESCAPE_CAUSE;
import static org.complainthub.report.register.ReportField.PREVENTIVE;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an answer must have, by whatever way it comes: by mail, by the form on the web or as a message. Each gate is named
 * by what the returned answer says is wrong.
 */
@Component("answerGates")
public class AnswerGates {

    private record Gate(String fault, Set<ReportField> about, Predicate<Measures> passes) {}

    private final ReportForms forms;
    private final List<Gate> gates;

    public AnswerGates(ReportForms forms, EmptyPhrases empty) {
        this.forms = forms;
        this.gates = List.of(
                new Gate("separate", EnumSet.of(CORRECTIVE, PREVENTIVE), AnswerGates::areSeparate),
                new Gate("emptyCorrective", EnumSet.of(CORRECTIVE), says(empty, CORRECTIVE)),
                new Gate("emptyPreventive", EnumSet.of(PREVENTIVE), says(empty, PREVENTIVE)),
                new Gate("emptyCause", EnumSet.of(CAUSE), says(empty, CAUSE)),
                new Gate("emptyEscapeCause", EnumSet.of(ESCAPE_CAUSE), says(empty, ESCAPE_CAUSE)),
                new Gate(
                        "correctiveOwner",
                        EnumSet.of(CORRECTIVE),
                        given(Measures::corrective, Measures::correctiveOwner)),
                new Gate(
                        "preventiveOwner",
                        EnumSet.of(PREVENTIVE),
                        given(Measures::preventive, Measures::preventiveOwner)),
                new Gate("correctiveDue", EnumSet.of(CORRECTIVE), given(Measures::corrective, Measures::correctiveDue)),
                new Gate("preventiveDue", EnumSet.of(PREVENTIVE), given(Measures::preventive, Measures::preventiveDue)),
                new Gate(
                        "noDay",
                        EnumSet.of(CORRECTIVE, PREVENTIVE),
                        measures -> namesADay(measures.correctiveDue()) && namesADay(measures.preventiveDue())));
    }

    /**
     * What is wrong with an answer, in codes such as {@code preventive} or {@code emptyCause}; empty when it may be
     * accepted.
     *
     * @param form id of the form that was filled in
     */
    public List<String> faults(String form, Measures measures) {
        Set<String> faults = new LinkedHashSet<>();
        forms.of(form).required().stream()
                .filter(field -> measures.get(field) == null)
                .map(ReportField::json)
                .forEach(faults::add);
        gates.stream()
                .filter(gate -> !gate.passes().test(measures))
                .map(Gate::fault)
                .forEach(faults::add);
        return List.copyOf(faults);
    }

    /** Fields that are filled in and that no gate gives back. */
    public Set<ReportField> accepted(Measures measures) {
        Set<ReportField> accepted = EnumSet.noneOf(ReportField.class);
        accepted.addAll(measures.said().keySet());
        gates.stream().filter(gate -> !gate.passes().test(measures)).forEach(gate -> accepted.removeAll(gate.about()));
        return accepted;
    }

    private static Predicate<Measures> says(EmptyPhrases empty, ReportField field) {
        return measures -> !empty.make(orEmpty(measures.get(field)));
    }

    /** Whether a measure that is there has what belongs to it; without the measure that one is asked for first. */
    private static Predicate<Measures> given(
            Function<Measures, @Nullable String> measure, Function<Measures, @Nullable String> part) {
        return measures -> measure.apply(measures) == null || part.apply(measures) != null;
    }

    private static boolean namesADay(@Nullable String due) {
        return due == null || NamedDay.isIn(due);
    }

    private static boolean areSeparate(Measures measures) {
        return measures.corrective() == null
                || !letters(measures.corrective()).equals(letters(orEmpty(measures.preventive())));
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\\p{P}]+", "");
    }

    private static String orEmpty(@Nullable String text) {
        return Stream.ofNullable(text).findFirst().orElse("");
    }
}
