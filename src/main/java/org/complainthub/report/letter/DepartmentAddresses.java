package org.complainthub.report.letter;

import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.Store;
import org.complainthub.report.ReportProperties;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.ReportMatters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the mails of a department go: to its address in the store, else in the group, else to the complaint desk. */
@Component("departmentAddresses")
public class DepartmentAddresses {

    private final ReferenceData reference;
    private final ReportProperties properties;
    private final ReportMatters matters;

    public DepartmentAddresses(ReferenceData reference, ReportProperties properties, ReportMatters matters) {
        this.reference = reference;
        this.properties = properties;
        this.matters = matters;
    }

    /** Of the department that owes a report, in the store that the report is about. */
    public String of(CorrectiveActionReport report) {
        return of(report.department(), matters.of(report.number()).store());
    }

    /** Of the complaint desk. */
    public String desk() {
        return properties.deskAddress();
    }

    /**
     * Of a department in a store.
     *
     * @param store code or name, null when unknown
     */
    public String of(String department, @Nullable String store) {
        return reference
                .storeNamed(store)
                .flatMap(known -> known.deviationOf(department))
                .map(Store.Deviation::mail)
                .or(() -> reference.department(department).map(Department::mail))
                .orElse(desk());
    }
}
