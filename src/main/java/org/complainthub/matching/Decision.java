package org.complainthub.matching;

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
record Decision(Relation relation, @Nullable ComplaintFile file, List<Link> links) {

    static final Decision NEW = new Decision(Relation.NEW, null, List.of());

    Decision {
        links = List.copyOf(links);
    }
}
