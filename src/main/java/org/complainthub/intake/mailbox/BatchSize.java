package org.complainthub.intake.mailbox;

import java.util.ArrayList;
import java.util.List;
import org.complainthub.intake.mailbox.server.ListedMail;

/**
 * How many mails are fetched in one command: bounded by number and bytes, and shrinking while fetching fails, until the
 * one mail that breaks the connection is alone.
 */
final class BatchSize {

    private static final long BYTES_OF_A_BEGINNING = 256L * 1024;
    private static final int STEP = 4;

    private final BatchLimits limits;
    private final long largestMail;
    private int mails;

    BatchSize(BatchLimits limits, long largestMail) {
        this.limits = limits;
        this.largestMail = largestMail;
        this.mails = limits.mails();
    }

    int mails() {
        return mails;
    }

    boolean isFull() {
        return mails == limits.mails();
    }

    /** Whether only its beginning is fetched. */
    boolean isTooLarge(ListedMail mail) {
        return mail.size() > largestMail;
    }

    /** That fetching these brings into memory. */
    long bytes(List<ListedMail> listed) {
        return listed.stream().mapToLong(this::bytes).sum();
    }

    private long bytes(ListedMail mail) {
        return isTooLarge(mail) ? BYTES_OF_A_BEGINNING : mail.size();
    }

    /** As many as fit, at least one. */
    List<ListedMail> fitting(List<ListedMail> listed) {
        List<ListedMail> fitting = new ArrayList<>();
        long bytes = 0;
        for (ListedMail mail : listed) {
            bytes += bytes(mail);
            if (!fitting.isEmpty() && bytes > limits.size().toBytes()) {
                break;
            }
            fitting.add(mail);
        }
        return fitting;
    }

    void worked() {
        mails = Math.min(limits.mails(), mails * STEP);
    }

    void failed() {
        mails = Math.max(1, mails / STEP);
    }
}
