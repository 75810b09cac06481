package org.complainthub.reference;

import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Flag;
import org.complainthub.complaint.Severity;

/**
 * A category of complaint.
 *
 * @param departments codes of the responsible departments, the first one leads
 * @param severity what it weighs when nothing raises it
 * @param flags legal and practical exposure it always brings
 */
public record Category(
        String code, String zh, String en, List<String> departments, Severity severity, Set<Flag> flags) {

    /** @throws IllegalArgumentException when its code, a name, its department or its severity is missing */
    public Category {
        Naming.require("category", code, zh, en);
        if (departments == null || departments.isEmpty() || severity == null) {
            throw new IllegalArgumentException("category " + code + " needs a department and a severity");
        }
        departments = List.copyOf(departments);
        flags = Set.copyOf(flags);
    }
}
