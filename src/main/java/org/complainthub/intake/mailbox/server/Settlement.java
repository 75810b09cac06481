package org.complainthub.intake.mailbox.server;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What became of the mails of a batch.
 *
 * @param taken ids of those that are safe with the hub
 * @param beginnings those among the taken of which the hub has only the beginning
 * @param open ids of those that must be offered again
 * @param gone ids of those that were listed and are no longer there
 */
public record Settlement(List<String> taken, Set<String> beginnings, List<String> open, List<String> gone) {

    public Settlement {
        taken = List.copyOf(taken);
        beginnings = Set.copyOf(beginnings);
        open = List.copyOf(open);
        gone = List.copyOf(gone);
    }

    Settlement only(Predicate<String> known) {
        return new Settlement(
                taken.stream().filter(known).toList(),
                beginnings.stream().filter(known).collect(Collectors.toSet()),
                open.stream().filter(known).toList(),
                gone.stream().filter(known).toList());
    }

    List<String> whole() {
        return taken.stream().filter(id -> !beginnings.contains(id)).toList();
    }
}
