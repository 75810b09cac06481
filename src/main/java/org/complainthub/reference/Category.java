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

    public Category {
        departments = List.copyOf(departments);
        flags = Set.copyOf(flags);
    }
}
