package org.complainthub.complaint;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that arrived: the pointer that intake puts on {@code complaints.raw}.
 *
 * @param receiptId deterministic: the same bytes from the same source under the same name have the same id, a mail from
 *     whatever mailbox
 * @param channel the channel of the inlet; a reader may find a finer one in the content
 * @param source which inlet: name of the mailbox, folder, feed or system; configuration, never message text
 * @param department whose inlet it is, null when it is nobody's own; configuration
 * @param name what the source calls it (file name, path in a replayed folder), empty for mails
 * @param receivedAt trusted time of receipt told by the source (INTERNALDATE, receipt stamp), null when it tells none
 * @param arrivedAt when the hub took it, or the file's time
 * @param evidence the bytes
 * @param renditions the same receipt in other forms: the scan of a transcribed letter
 * @param truncatedFrom bytes that it has at its source, when the evidence is only its beginning because it is larger
 *     than the hub takes; null when the evidence is all of it
 * @param registration what the mail room noted of it, null when it noted nothing
 * @param progress how far a feed has been read, null when nothing has been read yet
 */
public record Receipt(
        String receiptId,
        Channel channel,
        String source,
        @Nullable String department,
        String name,
        @Nullable OffsetDateTime receivedAt,
        OffsetDateTime arrivedAt,
        EvidenceItem evidence,
        List<EvidenceItem> renditions,
        @Nullable Long truncatedFrom,
        @Nullable Registration registration,
        @Nullable FeedProgress progress)
        implements Announced {

    public Receipt {
        renditions = List.copyOf(renditions);
    }

    /** A receipt of which nothing has been read yet. */
    public Receipt(
            String receiptId,
            Channel channel,
            String source,
            @Nullable String department,
            String name,
            @Nullable OffsetDateTime receivedAt,
            OffsetDateTime arrivedAt,
            EvidenceItem evidence,
            List<EvidenceItem> renditions,
            @Nullable Long truncatedFrom) {
        this(
                receiptId,
                channel,
                source,
                department,
                name,
                receivedAt,
                arrivedAt,
                evidence,
                renditions,
                truncatedFrom,
                null,
                null);
    }

    /** A receipt whose evidence is all of it. */
    public Receipt(
            String receiptId,
            Channel channel,
            String source,
            @Nullable String department,
            String name,
            @Nullable OffsetDateTime receivedAt,
            OffsetDateTime arrivedAt,
            EvidenceItem evidence,
            List<EvidenceItem> renditions) {
        this(receiptId, channel, source, department, name, receivedAt, arrivedAt, evidence, renditions, null);
    }

    /** The same receipt, to be read from there. */
    public Receipt resumedAt(FeedProgress there) {
        return new Receipt(
                receiptId,
                channel,
                source,
                department,
                name,
                receivedAt,
                arrivedAt,
                evidence,
                renditions,
                truncatedFrom,
                registration,
                there);
    }

    /** This arrival of it. */
    public Delivery delivery() {
        return new Delivery(source, department, arrivedAt);
    }

    /** Its name, or for one without (a mail) the inlet and the beginning of its id. */
    public String displayName() {
        return name.isEmpty() ? source + "/" + receiptId.substring(0, Math.min(8, receiptId.length())) : name;
    }

    /** Each delivery is announced: the same mail in two mailboxes is one receipt that arrived twice. */
    @Override
    public String announcementKey() {
        return receiptId + "@" + source;
    }

    @Override
    public @Nullable String subject() {
        return null;
    }

    @Override
    public Map<String, Object> selectorProperties() {
        return Map.of("receiptId", receiptId, "channel", channel.name());
    }

    @Override
    public String schema() {
        return "receipt-v1";
    }
}
