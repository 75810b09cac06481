package org.complainthub.report.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Complaint;
import org.complainthub.reference.DataFiles;
import org.complainthub.report.ReportProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The forms in force: those of the group's or a car maker's own {@code forms.yaml}, else the shipped ones. */
@Component("reportForms")
public class ReportForms {

    private static final String FILE = "forms.yaml";

    private record Forms(List<ReportForm> forms) {}

    private final List<ReportForm> forms;

    /** @throws org.complainthub.reference.InvalidReferenceData when the file cannot be read, with file and line */
    @Autowired
    public ReportForms(ReportProperties properties) {
        this(new DataFiles(properties.templatePlaces()).read(FILE, Forms.class).forms());
    }

    /** @throws IllegalArgumentException when two forms have one id, or the last one is not for everything */
    ReportForms(List<ReportForm> forms) {
        this.forms = List.copyOf(forms);
        Set<String> ids = new HashSet<>();
        if (!forms.stream().map(ReportForm::id).allMatch(ids::add)) {
            throw new IllegalArgumentException(FILE + ": two forms have the same id");
        }
        if (forms.isEmpty() || forms.get(forms.size() - 1).when() != null) {
            throw new IllegalArgumentException(FILE + ": the last form must be for everything (no when)");
        }
    }

    /** The first form that is for such a matter. */
    public ReportForm of(Complaint complaint) {
        return forms.stream().filter(form -> form.isFor(complaint)).findFirst().orElseThrow();
    }

    /** The form of this id; of one that is gone the last. */
    public ReportForm of(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst().orElse(forms.get(forms.size() - 1));
    }
}
