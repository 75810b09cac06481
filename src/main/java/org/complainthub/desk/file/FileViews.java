package org.complainthub.desk.file;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.complainthub.complaint.Complaint;
import org.complainthub.desk.access.DeskActivities;
import org.complainthub.desk.access.Sight;
import org.complainthub.matching.archive.FileArchive;
import org.complainthub.matching.archive.FileDossier;
import org.complainthub.matching.file.FileChange;
import org.complainthub.report.overview.ReportDetail;
import org.complainthub.report.overview.ReportQuery;
import org.complainthub.report.overview.ReportRegister;
import org.complainthub.routing.worklist.WorkEntry;
import org.complainthub.routing.worklist.WorkList;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts the view of a file together, in a fixed number of queries however much it holds. */
@Component("fileViews")
public class FileViews {

    private static final int MOST_AUDIT = 200;

    private final FileArchive archive;
    private final WorkList work;
    private final ReportRegister reports;
    private final DeskActivities activities;

    FileViews(FileArchive archive, WorkList work, ReportRegister reports, DeskActivities activities) {
        this.archive = archive;
        this.work = work;
        this.reports = reports;
        this.activities = activities;
    }

    /**
     * The file as the person may see it.
     *
     * @throws ResponseStatusException 404 when there is none, or none that he may see
     */
    public FileView of(String number, Sight sight) {
        FileDossier dossier = archive.file(number)
                .filter(found -> sight.seesStore(found.file().store()))
                .orElseThrow(FileViews::notFound);
        String found = dossier.file().number();
        List<Complaint> all = archive.receipts(found);
        List<FileView.Receipt> seen = seen(all, sight);
        if (seen.isEmpty() && (!all.isEmpty() || sight.onlyDepartment() != null)) {
            throw notFound();
        }
        return view(dossier, seen, all.size() > seen.size());
    }

    private FileView view(FileDossier dossier, List<FileView.Receipt> seen, boolean hidden) {
        List<Complaint> complaints =
                seen.stream().map(FileView.Receipt::complaint).toList();
        Set<String> ids = complaints.stream().map(Complaint::receiptId).collect(Collectors.toSet());
        List<FileChange> history = dossier.history().stream()
                .filter(change -> change.receiptId() == null || ids.contains(change.receiptId()))
                .toList();
        return new FileView(
                dossier.file(),
                hidden,
                KnownParties.of(complaints),
                complaints.stream()
                        .flatMap(complaint -> complaint.problem().categories().stream())
                        .distinct()
                        .toList(),
                seen,
                reports(dossier.file().number(), seen),
                FileView.unjudged(
                        complaints.stream()
                                .flatMap(complaint -> complaint.links().stream())
                                .toList(),
                        dossier.judgements()),
                dossier.judgements(),
                history,
                activities.of(dossier.file().number(), MOST_AUDIT));
    }

    private List<ReportDetail> reports(String number, List<FileView.Receipt> seen) {
        Set<String> departments =
                seen.stream().flatMap(receipt -> departments(receipt).stream()).collect(Collectors.toSet());
        return reports.list(new ReportQuery(null, null, number, null, ReportQuery.MOST)).reports().stream()
                .filter(report -> departments.contains(report.department()))
                .flatMap(report -> reports.find(report.number()).stream())
                .toList();
    }

    private List<FileView.Receipt> seen(List<Complaint> all, Sight sight) {
        List<String> ids = all.stream().map(Complaint::receiptId).toList();
        Map<String, Complaint> routed = work.routed(ids);
        Map<String, List<WorkEntry>> entries =
                work.ofReceipts(ids).stream().collect(Collectors.groupingBy(WorkEntry::receiptId));
        return all.stream()
                .map(complaint -> {
                    Complaint decided = routed.get(complaint.receiptId());
                    return new FileView.Receipt(
                            complaint,
                            decided == null ? null : decided.routing(),
                            entries.getOrDefault(complaint.receiptId(), List.of()));
                })
                .filter(receipt -> sees(sight, receipt))
                .toList();
    }

    /** What is confidential is for those who deal with it now; what is not, also for those who did. */
    private static boolean sees(Sight sight, FileView.Receipt receipt) {
        return sight.seesReceipt(departments(receipt), receipt.isConfidential());
    }

    private static Set<String> departments(FileView.Receipt receipt) {
        Set<String> departments = new HashSet<>();
        if (receipt.routing() != null) {
            departments.addAll(receipt.routing().departments());
        }
        if (!receipt.isConfidential()) {
            receipt.work().forEach(entry -> departments.add(entry.department()));
        }
        return departments;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "no such complaint file");
    }
}
