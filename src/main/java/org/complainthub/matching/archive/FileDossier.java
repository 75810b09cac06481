package org.complainthub.matching.archive;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Clock;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Delivery;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Referral;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Vehicle;
import org.complainthub.complaint.Visit;
import org.complainthub.matching.file.FileChange;
import org.jspecify.annotations.Nullable;

/**
 * One complaint file as a whole.
 *
 * @param token stands for the file where its number could be guessed
 * @param customer what the receipts together tell, the earlier first
 * @param visits repair orders named in the receipts
 * @param referrals by whom it was passed on, with their numbers
 * @param clocks every clock that was started
 * @param receipts in the order of receipt
 * @param joined numbers of the files that people joined into it
 * @param judgements what people decided about it and other files
 * @param history everything that happened to it
 */
public record FileDossier(
        FileSummary file,
        String token,
        Complainant customer,
        Vehicle vehicle,
        List<Visit> visits,
        List<Referral> referrals,
        List<Clock> clocks,
        List<Entry> receipts,
        List<String> joined,
        List<Judgement> judgements,
        List<FileChange> history) {

    /** One receipt of the file. */
    public record Entry(
            String receiptId,
            String sourceName,
            Kind kind,
            Channel channel,
            @Nullable Relation relation,
            OffsetDateTime receivedAt,
            @Nullable String subject,
            List<String> categories,
            List<Delivery> deliveries,
            List<Link> links,
            List<EvidenceItem> evidence) {

        static Entry of(Complaint complaint) {
            return new Entry(
                    complaint.receiptId(),
                    complaint.sourceName(),
                    complaint.kind(),
                    complaint.channel(),
                    complaint.relation(),
                    complaint.times().receivedAt(),
                    complaint.text().subject(),
                    complaint.problem().categories(),
                    complaint.deliveries(),
                    complaint.links(),
                    complaint.evidence());
        }
    }

    /**
     * What a person decided.
     *
     * @param oneMatter whether both files are about one matter
     */
    public record Judgement(String otherFile, boolean oneMatter, String actor, String reason, OffsetDateTime at) {}
}
