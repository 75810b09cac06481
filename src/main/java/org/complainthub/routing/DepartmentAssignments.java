package org.complainthub.routing;

import java.util.List;
import org.complainthub.complaint.Complaint;
import org.springframework.stereotype.Component;

/** Makes one assignment for each department of a routed complaint (EIP Splitter). */
@Component("departmentAssignments")
public class DepartmentAssignments {

    /** The whole complaint for one department. */
    public record Assignment(String department, Complaint complaint) {}

    /** The assignments, the responsible department's first. */
    public List<Assignment> of(Complaint complaint) {
        if (complaint.routing() == null) {
            return List.of();
        }
        return complaint.routing().departments().stream()
                .map(department -> new Assignment(department, complaint))
                .toList();
    }
}
