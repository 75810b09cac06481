package org.complainthub.complaint;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fact that a feed has been read to its end: {@code rows = receipts + combined + repeated + rejected}.
 *
 * @param receiptId of the file
 * @param name what the source calls the file
 * @param source the inlet
 * @param feed name of the descriptor by which it was read
 * @param rows rows without header and blank ones
 * @param receipts rows that became receipts
 * @param combined rows that were joined to the one before
 * @param repeated rows that an earlier file had already; nothing is filed of them
 * @param rejected rows that lie on {@code complaints.invalid}, each with its reason
 * @param brokenOff why nothing could be read behind the last row, null when the file was read to its end
 */
public record FeedRead(
        String receiptId,
        String name,
        String source,
        String feed,
        long rows,
        long receipts,
        long combined,
        long repeated,
        long rejected,
        @Nullable String brokenOff)
        implements Announced {

    @Override
    public String announcementKey() {
        return receiptId;
    }

    @Override
    public @Nullable String subject() {
        return null;
    }

    @Override
    public Map<String, Object> selectorProperties() {
        return Map.of("receiptId", receiptId, "feed", feed, "inlet", source);
    }

    @Override
    public String schema() {
        return "feed-read-v1";
    }
}
