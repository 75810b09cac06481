package org.complainthub.matching.file;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Severity;
import org.complainthub.matching.identity.IdentityKey;
import org.complainthub.matching.identity.IdentityKeys;

/** Complaint files in memory, under the contract of the real ones but for the rollback. */
public final class InMemoryComplaintFiles implements ComplaintFiles {

    private static final Comparator<Complaint> LATEST_FIRST = Comparator.comparing(
                    (Complaint complaint) -> complaint.times().receivedAt())
            .thenComparing(Complaint::receiptId)
            .reversed();

    private final Map<String, Complaint> receipts = new LinkedHashMap<>();
    private final Map<IdentityKey, List<Complaint>> byKey = new HashMap<>();
    private final Map<IdentityKey, Set<String>> holders = new HashMap<>();
    private final Map<String, ComplaintFile> files = new HashMap<>();
    private final Map<String, Severity> severities = new HashMap<>();
    private final Map<String, OffsetDateTime> reopened = new HashMap<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<FileChange> changes = new ArrayList<>();

    @Override
    public synchronized <T> T alone(Supplier<T> work) {
        return work.get();
    }

    @Override
    public Optional<Complaint> matched(String receiptId) {
        return Optional.ofNullable(receipts.get(receiptId));
    }

    @Override
    public Trace trace(String receiptId, Set<IdentityKey> keys, int most) {
        Map<IdentityKey, Integer> names = new HashMap<>();
        Map<IdentityKey, List<String>> found = new HashMap<>();
        keys.forEach(key -> {
            names.put(key, holders.getOrDefault(key, Set.of()).size());
            found.put(key, latest(key, most));
        });
        return new Trace(receipts.containsKey(receiptId), names, found);
    }

    @Override
    public List<FiledReceipt> candidates(Trace trace, int most) {
        List<FiledReceipt> sharing = filed(Shortlist.of(trace.latest(), most));
        Stream<FiledReceipt> others = sharing.stream()
                .map(receipt -> new IdentityKey(IdentityKey.Type.FILE, receipt.fileNumber()))
                .distinct()
                .flatMap(file -> filed(latest(file, most)).stream());
        return Stream.concat(sharing.stream(), others)
                .distinct()
                .sorted(FiledReceipt.LATEST_FIRST)
                .toList();
    }

    private List<String> latest(IdentityKey key, int most) {
        return byKey.getOrDefault(key, List.of()).stream()
                .sorted(LATEST_FIRST)
                .limit(most)
                .map(Complaint::receiptId)
                .toList();
    }

    private List<FiledReceipt> filed(Collection<String> ids) {
        return ids.stream()
                .map(receipts::get)
                .map(complaint -> new FiledReceipt(complaint, files.get(complaint.complaintNumber())))
                .toList();
    }

    @Override
    public ComplaintFile open(Complaint complaint) {
        OffsetDateTime at = complaint.times().receivedAt();
        String number = "C-%04d-%06d".formatted(at.getYear(), numbers.merge(at.getYear(), 1, Integer::sum));
        return new ComplaintFile(
                number,
                complaint.kind(),
                ComplaintFile.Status.ofNew(complaint.kind()),
                complaint.receiptId(),
                at,
                at,
                null);
    }

    @Override
    public void record(Filing filing) {
        Complaint matched = filing.matched();
        if (filing.opened() != null) {
            files.put(filing.opened().number(), filing.opened());
        }
        changes.addAll(filing.changes());
        receipts.put(matched.receiptId(), matched);
        String holder = IdentityKeys.holder(matched);
        for (IdentityKey key : filing.keys()) {
            byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(matched);
            if (holder != null && key.type().isPersonal()) {
                holders.computeIfAbsent(key, any -> new HashSet<>()).add(holder);
            }
        }
        files.computeIfPresent(
                String.valueOf(matched.complaintNumber()),
                (number, file) -> matched.times().receivedAt().isAfter(file.lastReceiptAt())
                        ? changed(file, file.status(), matched.times().receivedAt(), file.closedAt())
                        : file);
    }

    @Override
    public void reopen(String number, OffsetDateTime at) {
        ComplaintFile file = files.get(number);
        if (file != null && file.status() == ComplaintFile.Status.CLOSED) {
            files.put(number, changed(file, ComplaintFile.Status.OPEN, file.lastReceiptAt(), null));
            reopened.put(number, at);
        }
    }

    @Override
    public boolean raise(String number, Severity atLeast) {
        Severity before = severities.get(number);
        boolean graver = files.containsKey(number) && (before == null || before.compareTo(atLeast) > 0);
        if (graver) {
            severities.put(number, atLeast);
        }
        return graver;
    }

    @Override
    public boolean close(String number, OffsetDateTime at) {
        ComplaintFile file = files.get(number);
        boolean late = reopened.containsKey(number) && !reopened.get(number).isBefore(at);
        if (file == null || file.status() != ComplaintFile.Status.OPEN || late) {
            return false;
        }
        files.put(number, changed(file, ComplaintFile.Status.CLOSED, file.lastReceiptAt(), at));
        return true;
    }

    @Override
    public void update(Complaint matched) {
        receipts.put(matched.receiptId(), matched);
        byKey.values()
                .forEach(all -> all.replaceAll(
                        complaint -> complaint.receiptId().equals(matched.receiptId()) ? matched : complaint));
    }

    @Override
    public void note(List<FileChange> changed) {
        changes.addAll(changed);
    }

    /** What was noted, in order. */
    public List<FileChange> changes() {
        return changes;
    }

    @Override
    public Set<String> heldApart(String number) {
        return Set.of();
    }

    @Override
    public Optional<String> survivor(String number) {
        return file(number).map(ComplaintFile::number);
    }

    @Override
    public Optional<ComplaintFile> file(String number) {
        return Optional.ofNullable(files.get(number));
    }

    private static ComplaintFile changed(
            ComplaintFile file, ComplaintFile.Status status, OffsetDateTime last, OffsetDateTime closed) {
        return new ComplaintFile(
                file.number(), file.kind(), status, file.firstReceiptId(), file.openedAt(), last, closed);
    }
}
