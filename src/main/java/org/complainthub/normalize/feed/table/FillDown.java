package org.complainthub.normalize.feed.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands only in the first row of a block, as lists are printed: a blank leading cell means the one above. */
final class FillDown {

    private final Set<Integer> columns;
    private final Map<Integer, String> above = new HashMap<>();

    FillDown(Set<Integer> columns) {
        this.columns = columns;
    }

    /** The cells of the next row. */
    List<String> filled(List<String> cells) {
        List<String> filled = new ArrayList<>(cells);
        boolean leading = true;
        for (int i = 0; i < cells.size(); i++) {
            leading &= cells.get(i).isBlank();
            if (columns.contains(i)) {
                if (leading) {
                    filled.set(i, above.getOrDefault(i, ""));
                } else {
                    above.put(i, cells.get(i));
                }
            }
        }
        return filled;
    }

    /** A block has ended. */
    void forget() {
        above.clear();
    }
}
