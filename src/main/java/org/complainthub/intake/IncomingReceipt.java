package org.complainthub.intake;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.intake.sidecar.Sidecar;
import org.jspecify.annotations.Nullable;

/**
 * What an inlet hands over.
 *
 * @param inlet channel and name of the inlet; configuration, never text of the message
 * @param name what the source calls it, empty when it has no name of its own (a mail)
 * @param receivedAt trusted time of receipt, null when the source tells none
 * @param arrivedAt when the hub took it, or the file's time
 * @param content the bytes
 * @param sidecar what the mail room noted of it, null when it noted nothing
 * @param renditions evidence that belongs to it: photos of what a form tells
 */
public record IncomingReceipt(
        Inlet inlet,
        String name,
        @Nullable OffsetDateTime receivedAt,
        OffsetDateTime arrivedAt,
        Payload content,
        @Nullable Sidecar sidecar,
        List<EvidenceItem> renditions) {

    private static final int LONGEST_NAME = 255;

    public IncomingReceipt {
        name = printable(name);
        renditions = List.copyOf(renditions);
    }

    /** A receipt that is all there is. */
    public IncomingReceipt(
            Inlet inlet, String name, @Nullable OffsetDateTime receivedAt, OffsetDateTime arrivedAt, Payload content) {
        this(inlet, name, receivedAt, arrivedAt, content, null, List.of());
    }

    /**
     * Where it came in.
     *
     * @param channel the channel of the inlet
     * @param source the inlet's name
     * @param department whose inlet it is, null when it is nobody's own
     */
    public record Inlet(Channel channel, String source, @Nullable String department) {

        /** An inlet that is nobody's own. */
        public Inlet(Channel channel, String source) {
            this(channel, source, null);
        }
    }

    private static String printable(String name) {
        String clean = name.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "");
        return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    }
}
