package org.complainthub.matching.operation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.file.ComplaintFile;
import org.complainthub.matching.file.FileChange;
import org.complainthub.matching.file.FileChange.Cause;
import org.complainthub.matching.file.FileChange.Fact;
import org.complainthub.matching.file.FileMoves;
import org.complainthub.matching.file.FileReceipts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Corrects what matching decided. Each operation is one transaction, is told in the history of both files and binds later
 * matching; each can be taken back by its opposite.
 */
@Component
public class FileOperations {

    private final FileMoves moves;
    private final FileReceipts receipts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileOperations(FileMoves moves, FileReceipts receipts, TransactionTemplate transaction, Clock clock) {
        this.moves = moves;
        this.receipts = receipts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * All receipts of the file go on in the other one. A closed file that gets an open matter is opened again.
     *
     * @return number of the other file
     */
    public String join(String number, String into, Order order) {
        return alone(() -> {
            joined(number, into, cause(order));
            return into;
        });
    }

    /**
     * The receipts leave the file for one of their own: the one they once came from, or a new one.
     *
     * @return its number
     */
    public String split(String number, List<String> receiptIds, Order order) {
        return alone(() -> {
            live(number, moves.lock(number));
            List<Complaint> leaving = leaving(number, receiptIds);
            Cause cause = cause(order);
            String other = moves.fileFor(leaving.get(0), number);
            moves.move(leaving, number, other, cause);
            moves.judge(number, other, false, cause);
            tell(Fact.SPLIT, number, other, cause);
            leaving.forEach(receipt -> tellMove(receipt.receiptId(), number, other, cause));
            return other;
        });
    }

    /**
     * The receipt belongs to another file that is there. A closed file that gets an open matter is opened again.
     *
     * @return number of the other file
     */
    public String move(String number, String receiptId, String to, Order order) {
        return alone(() -> {
            List<ComplaintFile> locked = both(number, to);
            ComplaintFile from = live(number, locked);
            ComplaintFile target = live(to, locked);
            List<Complaint> leaving = leaving(number, List.of(receiptId));
            Cause cause = cause(order);
            moves.move(leaving, number, to, cause);
            moves.judge(number, to, false, cause);
            tellMove(receiptId, number, to, cause);
            reopenForOpen(from, target, cause);
            return to;
        });
    }

    /**
     * The candidate is right: both files are about one matter.
     *
     * @return number of the file that both are now
     */
    public String confirm(String number, String candidate, Order order) {
        return alone(() -> {
            Cause cause = cause(order);
            joined(number, candidate, cause);
            tell(Fact.CANDIDATE_CONFIRMED, number, candidate, cause);
            return candidate;
        });
    }

    /**
     * The candidate is wrong: they are two matters.
     *
     * @return number of the file itself
     */
    public String refuse(String number, String candidate, Order order) {
        return alone(() -> {
            List<ComplaintFile> locked = both(number, candidate);
            live(number, locked);
            live(candidate, locked);
            Cause cause = cause(order);
            moves.judge(number, candidate, false, cause);
            tell(Fact.CANDIDATE_REFUSED, number, candidate, cause);
            return number;
        });
    }

    /**
     * The receipt is about these categories, whatever was recognised in it.
     *
     * @param categories codes, in the order of their weight; at least one
     * @return number of the file
     */
    public String categorize(String number, String receiptId, List<String> categories, Order order) {
        if (categories.isEmpty()) {
            throw new OperationRefused("a receipt needs a category");
        }
        return alone(() -> {
            live(number, moves.lock(number));
            Complaint complaint = receipts.of(number).stream()
                    .filter(receipt -> receipt.receiptId().equals(receiptId))
                    .findFirst()
                    .orElseThrow(() -> new OperationRefused(number + " does not hold this receipt"));
            Cause cause = cause(order);
            moves.categorize(complaint, number, categories, cause);
            moves.note(FileChange.of(Fact.CATEGORIES_CORRECTED, number, receiptId, cause));
            return number;
        });
    }

    private void joined(String number, String into, Cause cause) {
        List<ComplaintFile> locked = both(number, into);
        ComplaintFile leaving = live(number, locked);
        ComplaintFile target = live(into, locked);
        moves.move(receipts.of(number), number, into, cause);
        moves.markJoined(number, into);
        moves.judge(number, into, true, cause);
        moves.note(FileChange.of(Fact.MERGED, number, null, cause).with(into));
        moves.note(FileChange.of(Fact.TOOK_IN, into, null, cause).with(number));
        reopenForOpen(leaving, target, cause);
    }

    private void reopenForOpen(ComplaintFile from, ComplaintFile target, Cause cause) {
        if (from.status() == ComplaintFile.Status.OPEN && target.status() == ComplaintFile.Status.CLOSED) {
            moves.reopen(target.number(), cause.at());
            moves.note(
                    FileChange.of(Fact.REOPENED, target.number(), null, cause).with(from.number()));
        }
    }

    private List<ComplaintFile> both(String one, String other) {
        if (one.equals(other)) {
            throw new OperationRefused("there is nothing to do between a file and itself");
        }
        return moves.lock(one, other);
    }

    private static ComplaintFile live(String number, List<ComplaintFile> locked) {
        ComplaintFile file = locked.stream()
                .filter(candidate -> candidate.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NoSuchFile(number));
        if (file.status() == ComplaintFile.Status.JOINED) {
            throw new OperationRefused(number + " has been joined into another file");
        }
        return file;
    }

    private List<Complaint> leaving(String number, List<String> receiptIds) {
        List<Complaint> all = receipts.of(number);
        Set<String> wanted = Set.copyOf(receiptIds);
        List<Complaint> leaving = all.stream()
                .filter(complaint -> wanted.contains(complaint.receiptId()))
                .toList();
        if (leaving.isEmpty() || leaving.size() < wanted.size()) {
            throw new OperationRefused(number + " does not hold all of these receipts");
        }
        if (leaving.size() == all.size()) {
            throw new OperationRefused("no receipt would be left in " + number + "; join it instead");
        }
        return leaving;
    }

    private void tellMove(String receiptId, String from, String to, Cause cause) {
        moves.note(FileChange.of(Fact.MOVED, from, receiptId, cause).with(to));
        moves.note(FileChange.of(Fact.MOVED_IN, to, receiptId, cause).with(from));
    }

    private void tell(Fact fact, String one, String other, Cause cause) {
        moves.note(FileChange.of(fact, one, null, cause).with(other));
        moves.note(FileChange.of(fact, other, null, cause).with(one));
    }

    private Cause cause(Order order) {
        return new Cause(order.actor(), order.reason(), OffsetDateTime.now(clock));
    }

    private String alone(Supplier<@Nullable String> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
