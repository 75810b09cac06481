package org.complainthub.report.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.report.ReportFixtures.aComplaint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complainthub.complaint.Severity;
import org.complainthub.reference.InvalidReferenceData;
import org.complainthub.report.ReportProperties;
import org.complainthub.report.ReportStage;
import org.complainthub.report.register.ReportField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFormsTest {

    private static final String OWN =
            """
            forms:
              - id: maker
                when: {severities: [S1], models: [model t]}
                approval: false
                fields:
                  - {field: preventive, step: D7, zh: 再发防止, en: Recurrence prevention, required: true}
                  - {field: corrective, step: D5, zh: 恒久对策, en: Countermeasure, required: true}
              - id: all
                approval: true
                fields:
                  - {field: corrective, step: '', zh: 纠正措施, en: Corrective action, required: true}
                  - {field: preventive, step: '', zh: 预防措施, en: Preventive action, required: true}
            """;

    @Test
    void asksForTheFullMethodInMattersOfProductAndSafetyOnly() {
        assertThat(ReportStage.FORMS.of(aComplaint().inFile()).id()).isEqualTo("8d");
        assertThat(ReportStage.FORMS.of(aComplaint().ofService()).id()).isEqualTo("service");
        assertThat(ReportStage.FORMS.of("8d").fields().stream().map(AskedField::step))
                .contains("D0", "D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8");
        assertThat(ReportStage.FORMS.of("service").fields())
                .extracting(AskedField::field)
                .contains(
                        ReportField.CONTAINMENT,
                        ReportField.ESCAPE_CAUSE,
                        ReportField.DOCUMENTS,
                        ReportField.DEPLOYMENT);
    }

    @Test
    void prefersTheGroupsOwnForm(@TempDir Path folder) throws IOException {
        ReportForms forms = forms(folder, OWN);

        assertThat(forms.of(aComplaint().inFile()).text()).startsWith("D7 【再发防止 / Recurrence prevention】");
        assertThat(forms.of(aComplaint().inFile()).approval()).isFalse();
        assertThat(forms.of("gone").id()).isEqualTo("all");
    }

    @Test
    void refusesFormsThatCannotWork(@TempDir Path folder) throws IOException {
        assertRefused(folder, OWN.replace("id: all", "id: maker"), "two forms have the same id");
        assertRefused(
                folder, OWN.replace("id: all", "id: all\n    when: {severities: [S4]}"), "must be for everything");
        assertRefused(folder, OWN.replace("zh: 恒久对策", "zh: 恒久【对策"), "without brackets");
        assertRefused(folder, OWN.replace("field: corrective, step: D5", "field: team, step: D1"), "no corrective");
    }

    @Test
    void needsOneOfEachListThatIsGiven() {
        ReportForm.When when = new ReportForm.When(java.util.Set.of(Severity.S4), null, null, null, null, null);

        assertThat(when.holds(aComplaint().inFile())).isFalse();
    }

    private static void assertRefused(Path folder, String yaml, String reason) throws IOException {
        Files.writeString(folder.resolve("forms.yaml"), yaml);
        assertThatThrownBy(() -> new ReportForms(properties(folder)))
                .isInstanceOfAny(IllegalArgumentException.class, InvalidReferenceData.class)
                .hasMessageContaining(reason);
    }

    private static ReportForms forms(Path folder, String yaml) throws IOException {
        Files.writeString(folder.resolve("forms.yaml"), yaml);
        return new ReportForms(properties(folder));
    }

    private static ReportProperties properties(Path folder) {
        return new ReportProperties(
                "desk@dealer.example", "hub.dealer.example", folder.toUri().toString(), 2);
    }
}
