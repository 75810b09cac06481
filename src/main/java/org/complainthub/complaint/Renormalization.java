package org.complainthub.complaint;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fact that a receipt is read otherwise now than when it was filed. The file stays as it is: a person decides.
 *
 * @param id the same for the same new reading of the same receipt
 * @param receiptId of the whole receipt
 * @param sourceName what the source calls it
 * @param differences what is read otherwise, never empty
 */
public record Renormalization(String id, String receiptId, String sourceName, List<Difference> differences)
        implements Announced {

    public Renormalization {
        differences = List.copyOf(differences);
    }

    /**
     * One field that is read otherwise.
     *
     * @param receiptId of the receipt, or of the row of a feed
     * @param field path in the canonical complaint such as {@code /times/receivedAt}; empty for the complaint as a whole
     * @param before null when there was nothing
     * @param after null when there is nothing any more
     */
    public record Difference(String receiptId, String field, @Nullable String before, @Nullable String after) {}

    @Override
    public String announcementKey() {
        return id;
    }

    @Override
    public @Nullable String subject() {
        return null;
    }

    @Override
    public Map<String, Object> selectorProperties() {
        return Map.of("receiptId", receiptId);
    }

    @Override
    public String schema() {
        return "renormalization-v1";
    }
}
