package org.complainthub.normalize.feed.column;

import java.util.List;
import java.util.regex.Pattern;
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

    private static final Pattern BARE = Pattern.compile(
            "nm|n|name|full|display ?name|title|code|no|nr|num|number|id|ref|order|value|名称?|姓名|编号|号码?|单号|代码|编码");

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

    /** The same of a bare {@code code} or {@code no} with the name of what it stands in. */
    boolean hasWithHolder(List<Selector> hints) {
        String[] names = path.split(" / ");
        if (names.length < 2 || !BARE.matcher(words).matches()) {
            return false;
        }
        String holder = names[names.length - 2];
        String owned = holder.substring(holder.lastIndexOf(' ') + 1) + " " + words;
        return hints.stream().anyMatch(hint -> hint.matchesName(owned));
    }

    boolean leadsThrough(List<Selector> hints) {
        return hints.stream().anyMatch(hint -> hint.matchesName(path));
    }
}
