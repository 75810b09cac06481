package org.complainthub.complaint;

import java.util.List;

/**
 * Who has to deal with it.
 *
 * @param departments department codes, the responsible one first; never empty
 * @param decidedBy rule set and its version, or the person
 * @param explanation one line for each department: why it is there
 */
public record Routing(List<String> departments, String decidedBy, List<String> explanation) {

    public Routing {
        departments = List.copyOf(departments);
        explanation = List.copyOf(explanation);
    }
}
