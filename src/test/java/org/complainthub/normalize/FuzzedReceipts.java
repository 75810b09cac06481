package org.complainthub.normalize;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.EvidenceUnavailable;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Receipt;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.platform.PlatformBeans;

/** Lets inputs of a fuzzer through the normalizer; what comes out has to survive as JSON. */
public final class FuzzedReceipts {

    private static final ObjectMapper JSON = PlatformBeans.json();
    private static final Channel[] CHANNELS = Channel.values();

    private FuzzedReceipts() {}

    /** The input as a receipt of this channel and name, read to its end by the first of these that recognises it. */
    public static FuzzTarget.Reading by(Channel channel, String name, ReceiptReader... readers) {
        return input -> {
            ReceiptNormalizer normalizer = new ReceiptNormalizer(new OneInput(input), List.of(readers), List.of());
            List<Receipt> rest = List.of(receipt(channel, name, input));
            while (!rest.isEmpty()) {
                Normalization part = normalizer.normalizePart(rest.get(0));
                for (Complaint complaint : part.complaints()) {
                    requireWritable(complaint);
                }
                rest = part.rest();
            }
        };
    }

    /** The input as what a customer wrote, by whichever channel. */
    public static FuzzTarget.Reading enrichedBy(ComplaintEnricher enricher) {
        return input -> {
            String words = new String(input, StandardCharsets.UTF_8);
            Channel channel = CHANNELS[input.length % CHANNELS.length];
            String subject = words.substring(0, Math.min(words.length(), input.length % 100));
            Complaint complaint = ComplaintDraft.of(receipt(channel, "", input))
                    .text(new Narrative(subject, words, words, "und"))
                    .build();
            requireWritable(enricher.enrich(complaint));
        };
    }

    private static Receipt receipt(Channel channel, String name, byte[] input) {
        EvidenceItem item = new EvidenceItem("a".repeat(64), "application/octet-stream", input.length, null);
        return new Receipt("r-1", channel, "inlet", null, name, null, ReceiptFixtures.ARRIVED, item, List.of());
    }

    private static void requireWritable(Complaint complaint) throws IOException {
        Complaint read = JSON.readValue(JSON.writeValueAsBytes(complaint), Complaint.class);
        if (!read.equals(complaint)) {
            throw new IllegalStateException("another complaint when it is read again");
        }
    }

    private static final class OneInput implements EvidenceStore {

        private final byte[] input;

        private OneInput(byte[] input) {
            this.input = input;
        }

        @Override
        public String put(byte[] content) {
            throw new EvidenceUnavailable("read only");
        }

        @Override
        public byte[] get(String sha256) {
            return input.clone();
        }
    }
}
