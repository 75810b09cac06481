package org.complainthub.matching.file;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Severity;
import org.complainthub.matching.identity.IdentityKey;

/** All complaint files and the receipts in them. */
public interface ComplaintFiles {

    /**
     * Does the work in one transaction while nobody else, in no hub, does work here; committed when it returns, or with the
     * transaction of the caller. Everything else here is called inside the work.
     */
    <T> T alone(Supplier<T> work);

    /** What matching made of this receipt, empty when it is new. */
    Optional<Complaint> matched(String receiptId);

    /** What there is of this receipt and under these keys: of each the latest receipts, at most so many. */
    Trace trace(String receiptId, Set<IdentityKey> keys, int most);

    /**
     * The receipts that a decision weighs, the latest first: of each key the latest, at most so many, and of each of their
     * files the latest, at most so many. A key that strangers share by chance finds nothing once so many receipts are
     * under it; all such keys together find no more than half of that, all others no more than five times that, and
     * their files as many again: those that have most keys in common, then the latest.
     */
    List<FiledReceipt> candidates(Trace trace, int most);

    /**
     * A file for this complaint with a number of its own for its store and year of receipt; it is there when the complaint
     * is recorded.
     */
    ComplaintFile open(Complaint complaint);

    /**
     * Files the receipt under its keys, brings its file up to date and adds to the history of files.
     *
     * @throws FileHasMoved when a person has joined the file into another meanwhile
     */
    void record(Filing filing);

    /** Opens a closed file again; any other stays as it is. */
    void reopen(String number, OffsetDateTime at);

    /** Makes the file at least so grave; false when it was already. */
    boolean raise(String number, Severity atLeast);

    /** Closes an open file; false when it is not open, or was opened again after that time. */
    boolean close(String number, OffsetDateTime at);

    /** Replaces what is stored of a receipt that was recorded. */
    void update(Complaint matched);

    /** Adds to the history of files, in this order. */
    void note(List<FileChange> changes);

    /** Numbers of the files that a person found to be about another matter than this one. */
    Set<String> heldApart(String number);

    /**
     * The number under which the file goes on: its own, or that of the file into which people joined it; empty when there
     * is no such file. May be asked before the work.
     */
    Optional<String> survivor(String number);

    /** The file of this number. */
    Optional<ComplaintFile> file(String number);
}
