package org.complainthub.normalize.feed.column;

import java.time.ZoneId;
import java.util.List;
import org.complainthub.normalize.feed.descriptor.Selector;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table or a path in a tree.
 *
 * @param label what a person calls it
 * @param names normal forms under which it is known
 * @param zone zone of its times when the file tells it
 */
public record Column(String label, List<String> names, @Nullable ZoneId zone) {

    public Column {
        names = List.copyOf(names);
    }

    /** A place in a tree, its segments separated by slashes; a simple list goes by its own name too. */
    public static Column at(String path) {
        String plain = path.replaceAll("(/\\d+)+$", "");
        String label = plain.substring(plain.lastIndexOf('/') + 1);
        return new Column(label, List.of(Selector.normal(path), Selector.normal(plain)), null);
    }

    boolean isChosenBy(Selector selector) {
        return names.stream().anyMatch(selector::matchesName);
    }
}
