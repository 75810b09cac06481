package org.complainthub.matching.decision;

import java.util.ArrayList;
import java.util.List;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.file.ComplaintFile;
import org.jspecify.annotations.Nullable;

/**
 * How a receipt stands to those before it.
 *
 * @param file the file it joins, null when it joins none
 * @param links what it is tied to, and why
 */
public record Decision(Relation relation, @Nullable ComplaintFile file, List<Link> links) {

    static final Decision NEW = new Decision(Relation.NEW, null, List.of());

    public Decision {
        links = List.copyOf(links);
    }

    /** Whether it opens a closed file again. */
    public boolean reopens() {
        return relation == Relation.REPEAT && file != null && file.status() == ComplaintFile.Status.CLOSED;
    }

    /** Joins the file and leaves it closed; the links say why. */
    public Decision withoutReopening() {
        return new Decision(
                Relation.SAME_MATTER,
                file,
                links.stream().map(Decision::withoutReopening).toList());
    }

    private static Link withoutReopening(Link link) {
        List<String> explanation = new ArrayList<>(link.explanation());
        explanation.add(0, "not reopened: this address did so too often");
        return link.as(Relation.SAME_MATTER, explanation);
    }
}
