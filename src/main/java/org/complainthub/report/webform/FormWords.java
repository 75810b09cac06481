package org.complainthub.report.webform;

import java.util.List;
import org.complainthub.report.form.ReportForm;
import org.complainthub.report.form.ReportForms;
import org.complainthub.report.letter.LetterTemplates;
import org.complainthub.report.register.CorrectiveActionReport;
import org.springframework.stereotype.Component;

/** The words of the form on the web: those of the form itself, and of what is wrong with an answer. */
@Component("formWords")
class FormWords {

    private final ReportForms forms;
    private final LetterTemplates templates;

    FormWords(ReportForms forms, LetterTemplates templates) {
        this.forms = forms;
        this.templates = templates;
    }

    ReportForm form(CorrectiveActionReport report) {
        return forms.of(report.form());
    }

    /** Each fault in the same words as in a mail that gives an answer back. */
    List<String> of(List<String> faults, String language) {
        return faults.stream()
                .map(fault -> templates.term(language, "missing." + fault))
                .toList();
    }
}
