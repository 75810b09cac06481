package org.complainthub.report;

import java.util.Locale;
import org.apache.camel.builder.RouteBuilder;
import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;
import org.springframework.stereotype.Component;

/** One route for each department of the reference data, made from the template {@code department-report}. */
@Component("departmentReportsConfiguration")
class DepartmentReportsConfiguration extends RouteBuilder {

    private static final String TEMPLATE = "department-report";

    private final ReferenceData reference;

    DepartmentReportsConfiguration(ReferenceData reference) {
        this.reference = reference;
    }

    @Override
    public void configure() {
        for (Department department : reference.departments()) {
            templatedRoute(TEMPLATE)
                    .routeId(TEMPLATE + "-"
                            + department.code().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .prefixId(department.code().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .parameter("department", department.code());
        }
    }
}
