package org.complainthub.normalize.feed.row;

import java.util.List;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Correlation;
import org.complainthub.complaint.Defect;
import org.jspecify.annotations.Nullable;

/**
 * Which row of its file it is.
 *
 * @param number counts from 1
 * @param id its own in the file
 * @param given by the source, null when it gives none
 * @param content hash of what it says
 * @param occurrence how many rows without an id have said this so far, itself among them; 1 for a row with an id
 */
public record RowId(int number, String id, @Nullable String given, String content, int occurrence) {

    private static final int KEY_LENGTH = 40;

    /**
     * The same for the same row of the same feed in whatever file it comes.
     *
     * @param feed the inlet and the name of the feed
     */
    public String key(String feed) {
        return RowContent.sha256(String.join("\u001e", feed, String.valueOf(given), content, "" + occurrence))
                .substring(0, KEY_LENGTH);
    }

    /** Tells the draft that it is this row; a missing or repeated id is told as a defect. */
    public void mark(ComplaintDraft draft) {
        if (given == null) {
            draft.addDefect(new Defect("ROW_ID_MISSING", "row " + number, null, id));
        } else if (!id.equals(given)) {
            draft.addDefect(new Defect("ROW_ID_CHANGED", "row " + number, given, id));
        }
        draft.row(id);
    }

    /** @param feed the inlet and the name of the feed */
    public Correlation correlation(String feed) {
        return new Correlation(given == null ? null : feed + "#" + given, content, List.of());
    }
}
