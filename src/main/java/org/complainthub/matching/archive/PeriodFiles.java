package org.complainthub.matching.archive;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.file.FileReceipts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The complaint files of a time: opened or closed in it, with their receipts. Praise, questions and joined files do not count. */
@Component("periodFiles")
public class PeriodFiles {

    private static final int BATCH = 500;
    private static final String NUMBERS = "SELECT f.number FROM complaint_file f WHERE ";

    private final JdbcClient jdbc;
    private final FileArchive archive;
    private final FileReceipts receipts;

    PeriodFiles(JdbcClient jdbc, FileArchive archive, FileReceipts receipts) {
        this.jdbc = jdbc;
        this.archive = archive;
        this.receipts = receipts;
    }

    /** Files opened from then on, and before {@code to}. */
    public List<FileSummary> opened(OffsetDateTime from, OffsetDateTime to) {
        return files("f.status IN ('OPEN', 'CLOSED') AND f.opened_at >= ? AND f.opened_at < ?", from, to);
    }

    /** Files closed from then on, and before {@code to}, that are closed still. */
    public List<FileSummary> closed(OffsetDateTime from, OffsetDateTime to) {
        return files("f.status = 'CLOSED' AND f.closed_at >= ? AND f.closed_at < ?", from, to);
    }

    private List<FileSummary> files(String condition, OffsetDateTime from, OffsetDateTime to) {
        return named(jdbc.sql(NUMBERS + condition)
                .params(from, to)
                .query(String.class)
                .list());
    }

    /** These files; numbers of none are passed over. */
    public List<FileSummary> named(Collection<String> numbers) {
        List<FileSummary> found = new ArrayList<>();
        parts(numbers).forEach(part -> found.addAll(archive.summaries(part)));
        return List.copyOf(found);
    }

    /** Every receipt of these files. */
    public List<Complaint> receiptsOf(Collection<String> numbers) {
        List<Complaint> found = new ArrayList<>();
        parts(numbers).forEach(part -> found.addAll(receipts.ofAll(part)));
        return List.copyOf(found);
    }

    /**
     * Those of these cars of which a visit under another repair order was heard after that time.
     *
     * @param vins complete vehicle identification numbers
     */
    public Set<String> seenAgain(Collection<String> vins, OffsetDateTime after, Collection<String> knownOrders) {
        Set<String> seen = new HashSet<>();
        for (List<String> part : parts(vins)) {
            receipts.ofCars(part, after).stream()
                    .filter(complaint -> complaint.visit().repairOrder() != null
                            && !knownOrders.contains(complaint.visit().repairOrder()))
                    .map(complaint -> String.valueOf(complaint.vehicle().vin()))
                    .forEach(seen::add);
        }
        return seen;
    }

    private static List<List<String>> parts(Collection<String> all) {
        List<String> list = List.copyOf(new HashSet<>(all));
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += BATCH) {
            parts.add(list.subList(from, Math.min(from + BATCH, list.size())));
        }
        return parts;
    }
}
