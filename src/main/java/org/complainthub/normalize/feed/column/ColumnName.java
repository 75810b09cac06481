package org.complainthub.normalize.feed.column;

import java.util.List;
import org.complainthub.normalize.feed.descriptor.Selector;
import org.complainthub.normalize.language.FoldedText;

/**
 * The words of a column's name, lower case and divided by blanks: {@code ownerTel}, {@code owner_tel} and
 * {@code Owner Tel.} are the same.
 *
 * @param words of the name itself
 * @param path of all names that lead to it in a tree, and of it
 */
public record ColumnName(String words, String path) {

    static ColumnName of(Column column) {
        String words = words(column.label());
        String place = column.names().isEmpty() ? "" : column.names().get(0);
        int slash = place.lastIndexOf('/');
        return new ColumnName(words, slash < 0 ? words : words(place.substring(0, slash)) + " / " + words);
    }

    private static String words(String name) {
        String divided = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ");
        return FoldedText.of(divided).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    boolean has(List<Selector> hints) {
        return hints.stream().anyMatch(hint -> hint.matchesName(words));
    }

    boolean leadsThrough(List<Selector> hints) {
        return hints.stream().anyMatch(hint -> hint.matchesName(path));
    }
}
