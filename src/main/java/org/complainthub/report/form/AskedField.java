package org.complainthub.report.form;

import java.util.Locale;
import org.complainthub.report.register.ReportField;

/**
 * A field that a form asks for.
 *
 * @param step of the 8D method, such as {@code D5}; empty when the form shows none
 * @param zh its heading in Chinese
 * @param en its heading in English
 * @param required an answer without it goes back
 */
public record AskedField(ReportField field, String step, String zh, String en, boolean required) {

    private static final String HEADING = "[^\\[\\]【】\\p{Cntrl}]{1,60}";

    /** @throws IllegalArgumentException when a heading could not be found again in a reply */
    public AskedField {
        if (!zh.matches(HEADING) || !en.matches(HEADING) || !step.matches("(D\\d)?")) {
            throw new IllegalArgumentException(
                    field + ": a heading is one line of 1 to 60 characters without brackets, a step D0 to D8 or empty");
        }
    }

    /** Its heading in this language. */
    public String heading(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? zh : en;
    }

    /** Its heading in a mail, such as {@code D5 【纠正措施 / Corrective action】}. */
    public String mailHeading() {
        return (step.isEmpty() ? "" : step + " ") + "【" + zh + " / " + en + "】";
    }
}
