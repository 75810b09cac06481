package org.complainthub.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has to deal with it.
 *
 * @param departments department codes, the responsible one first; never empty
 * @param decidedBy rule set and its version, or the person
 * @param explanation one line for each department: why it is there
 * @param triage whether the responsible department is the desk that has to find out what it is about
 * @param proposals departments that the desk may want to name, the likeliest first; empty unless it triages
 */
public record Routing(
        List<String> departments,
        String decidedBy,
        List<String> explanation,
        boolean triage,
        @Nullable List<String> proposals) {

    public Routing {
        departments = List.copyOf(departments);
        explanation = List.copyOf(explanation);
        proposals = proposals == null ? List.of() : List.copyOf(proposals);
    }

    /** Decided without triage. */
    public Routing(List<String> departments, String decidedBy, List<String> explanation) {
        this(departments, decidedBy, explanation, false, List.of());
    }
}
