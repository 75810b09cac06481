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

    /**
     * A place in a tree, its segments separated by slashes; a simple list goes by its own name too, and what holds a row,
     * under {@code ../}, by its place there.
     */
    public static Column at(String path) {
        String plain = path.replaceAll("(/\\d+)+$", "");
        String label = plain.substring(plain.lastIndexOf('/') + 1);
        String own = plain.replaceAll("^(\\.\\./)+", "");
        List<String> places = own.equals(plain) ? List.of(path, plain) : List.of(path, plain, own);
        return new Column(label, places.stream().map(Selector::normal).toList(), null);
    }

    public boolean isChosenBy(Selector selector) {
        return names.stream().anyMatch(selector::matchesName);
    }
}
