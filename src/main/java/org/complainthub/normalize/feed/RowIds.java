package org.complainthub.normalize.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Defect;
import org.jspecify.annotations.Nullable;

/** Gives each row of one file an id of its own. */
final class RowIds {

    private static final int LONGEST = 120;

    private final Set<String> taken = new HashSet<>();

    /** The id that the source gives the row, null when it gives none. */
    static @Nullable String given(FieldValues values, FeedDescriptor descriptor, ColumnSamples samples) {
        FeedRow row = values.row();
        boolean table = descriptor.format() == FeedDescriptor.Format.CSV
                && !row.values().isEmpty();
        if (table && descriptor.guess() && samples.isKey(row.columns().get(0))) {
            return first(row);
        }
        List<FieldValues.Answer> named = values.of(descriptor.rowId());
        if (!named.isEmpty()) {
            return named.get(0).value();
        }
        return table && !descriptor.guess() ? first(row) : null;
    }

    private static @Nullable String first(FeedRow row) {
        String value = row.values().get(0);
        return value.isEmpty() ? null : value;
    }

    /** Marks the draft as that row; a missing or repeated id is repaired and told. */
    void mark(ComplaintDraft draft, @Nullable String given, int number) {
        String wanted = given == null ? Integer.toString(number) : clean(given);
        String id = wanted;
        for (int copy = 2; !taken.add(id); copy++) {
            id = wanted + "~" + copy;
        }
        if (given == null) {
            draft.addDefect(new Defect("ROW_ID_MISSING", "row " + number, null, id));
        } else if (!id.equals(given)) {
            draft.addDefect(new Defect("ROW_ID_CHANGED", "row " + number, given, id));
        }
        draft.row(id);
    }

    private static String clean(String given) {
        String printable = given.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return printable.substring(0, Math.min(printable.length(), LONGEST));
    }
}
