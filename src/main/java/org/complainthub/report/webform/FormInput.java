package org.complainthub.report.webform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.complainthub.report.form.AskedField;
import org.complainthub.report.form.ReportForm;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportField;

/**
 * A field of the form on the page.
 *
 * @param name of the input, as in {@code corrective-action-answer-v1}
 * @param label in the reader's language
 * @param step of the 8D method, empty when the form shows none
 * @param line whether one line is enough: a name, a day
 */
public record FormInput(String name, String label, String step, boolean required, boolean line, String value) {

    static List<FormInput> of(ReportForm form, Measures measures, Locale locale) {
        List<FormInput> inputs = new ArrayList<>();
        ReportField measure = ReportField.PROBLEM;
        for (AskedField asked : form.fields()) {
            measure = asked.field() == ReportField.CORRECTIVE || asked.field() == ReportField.PREVENTIVE
                    ? asked.field()
                    : measure;
            ReportField field = belowMeasure(asked.field(), measure);
            boolean line = field != asked.field() || field == ReportField.OWNER || field == ReportField.DUE;
            String value = measures.said().getOrDefault(field, "");
            inputs.add(new FormInput(
                    field.json(), asked.heading(locale), asked.step(), asked.required() || line, line, value));
        }
        return inputs;
    }

    /** Owner and date below a measure belong to it. */
    private static ReportField belowMeasure(ReportField field, ReportField measure) {
        boolean corrective = measure == ReportField.CORRECTIVE;
        if (measure == ReportField.PROBLEM) {
            return field;
        }
        return switch (field) {
            case OWNER -> corrective ? ReportField.CORRECTIVE_OWNER : ReportField.PREVENTIVE_OWNER;
            case DUE -> corrective ? ReportField.CORRECTIVE_DUE : ReportField.PREVENTIVE_DUE;
            default -> field;
        };
    }
}
