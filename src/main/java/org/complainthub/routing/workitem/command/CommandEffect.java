package org.complainthub.routing.workitem.command;

import java.util.List;
import org.complainthub.complaint.WorkItemFact;
import org.complainthub.routing.workitem.Assignment;

/**
 * What a command on a work item did.
 *
 * @param fact that is announced
 * @param handOvers to the departments that are asked instead or as well; none to one that has the complaint already
 */
public record CommandEffect(WorkItemFact fact, List<Assignment> handOvers) {

    public CommandEffect {
        handOvers = List.copyOf(handOvers);
    }
}
