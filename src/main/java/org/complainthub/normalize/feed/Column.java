package org.complainthub.normalize.feed;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table or a path in a tree.
 *
 * @param label what a person calls it
 * @param names normal forms under which it is known
 * @param zone zone of its times when the file tells it
 */
record Column(String label, List<String> names, @Nullable ZoneId zone) {

    Column {
        names = List.copyOf(names);
    }

    /** A place in a tree, its segments separated by slashes; a simple list goes by its own name too. */
    static Column at(String path) {
        String plain = path.replaceAll("(/\\d+)+$", "");
        String label = plain.substring(plain.lastIndexOf('/') + 1);
        return new Column(label, List.of(Selector.normal(path), Selector.normal(plain)), null);
    }
}
