package org.complainthub.desk.file;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.Link;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Routing;
import org.complainthub.desk.access.DeskActivities;
import org.complainthub.desk.access.Sight;
import org.complainthub.matching.archive.FileDossier.Judgement;
import org.complainthub.matching.archive.FileSummary;
import org.complainthub.matching.file.FileChange;
import org.complainthub.report.overview.ReportDetail;
import org.complainthub.routing.worklist.WorkEntry;
import org.jspecify.annotations.Nullable;

/**
 * A complaint file as one person may see it.
 *
 * @param hidden whether it holds receipts that this person may not see
 * @param categories of the receipts that are seen
 * @param reports corrective-action reports of the departments whose work is seen
 * @param candidates numbers of files that may be the same matter and nobody has judged
 * @param audit who did or saw what, the latest first
 */
public record FileView(
        FileSummary file,
        boolean hidden,
        KnownParties parties,
        List<String> categories,
        List<Receipt> receipts,
        List<ReportDetail> reports,
        List<String> candidates,
        List<Judgement> judgements,
        List<FileChange> history,
        List<DeskActivities.Entry> audit) {

    /**
     * One receipt of it.
     *
     * @param routing null until routed
     */
    public record Receipt(Complaint complaint, @Nullable Routing routing, List<WorkEntry> work) {

        /** Whether it is kept from everybody who does not deal with it. */
        public boolean isConfidential() {
            return complaint.confidential();
        }

        /** The bytes that the person may have: the file of a feed holds other customers too, whom not everybody may see. */
        public List<EvidenceItem> evidenceFor(Sight sight) {
            boolean ofManyCustomers = complaint.receiptId().contains("#");
            return ofManyCustomers && !sight.seesFeeds() ? List.of() : complaint.evidence();
        }

        /** Whether the words of the customer are only a part of the whole. */
        public boolean hasMoreThanTheCustomer() {
            String words = complaint.text().customerWords().strip();
            return !words.isEmpty() && !words.equals(complaint.text().verbatim().strip());
        }
    }

    /** Links of all receipts, those of candidates too. */
    public List<Link> links() {
        return receipts.stream()
                .flatMap(receipt -> receipt.complaint().links().stream())
                .toList();
    }

    /** Place of a receipt on the page, from 1; null when it is none of those that are seen. */
    public @Nullable Integer receiptNumber(String receiptId) {
        for (int place = 0; place < receipts.size(); place++) {
            if (receipts.get(place).complaint().receiptId().equals(receiptId)) {
                return place + 1;
            }
        }
        return null;
    }

    /** Whether the file is still its own. */
    public boolean isLive() {
        return !file.status().equals("JOINED");
    }

    /** When the next clock that runs is due, null when none runs. */
    public @Nullable OffsetDateTime nextDue() {
        return receipts.stream()
                .flatMap(receipt -> receipt.work().stream())
                .filter(WorkEntry::isOpen)
                .flatMap(entry -> entry.clocks().stream())
                .filter(clock -> clock.metAt() == null && !clock.id().equals("AUTHORITY"))
                .map(WorkEntry.WorkClock::dueAt)
                .min(OffsetDateTime::compareTo)
                .orElse(null);
    }

    static List<String> unjudged(List<Link> links, List<Judgement> judgements) {
        return links.stream()
                .filter(link -> link.relation() == Relation.CANDIDATE)
                .map(Link::complaintNumber)
                .filter(number -> number != null
                        && judgements.stream()
                                .noneMatch(judgement -> judgement.otherFile().equals(number)))
                .distinct()
                .toList();
    }
}
