package org.complainthub.routing.workitem.command;

import java.util.List;
import org.complainthub.complaint.WorkItemFact;
import org.complainthub.routing.workitem.Assignment;
import org.jspecify.annotations.Nullable;

/**
 * What a command on a work item did.
 *
 * @param fact that is announced
 * @param handOver to the department that is asked instead, null when there is none or it has the complaint already
 */
public record CommandEffect(WorkItemFact fact, @Nullable Assignment handOver) {

    /** The hand-over for a splitter: one or none. */
    public List<Assignment> handOvers() {
        return handOver == null ? List.of() : List.of(handOver);
    }
}
