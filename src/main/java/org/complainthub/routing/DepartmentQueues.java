package org.complainthub.routing;

import org.complainthub.reference.ReferenceData;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The endpoint of each department's queue; nothing but the code of a known department ever becomes part of one. */
@Component("departmentQueues")
public class DepartmentQueues {

    private final ReferenceData reference;
    private final String prefix;

    DepartmentQueues(ReferenceData reference, @Value("${hub.routing.department-endpoint}") String prefix) {
        this.reference = reference;
        this.prefix = prefix;
    }

    /** @throws IllegalArgumentException when no department has this code */
    public String endpointOf(String department) {
        return reference
                .department(department)
                .map(known -> prefix + known.code())
                .orElseThrow(() -> new IllegalArgumentException("there is no department " + department));
    }
}
