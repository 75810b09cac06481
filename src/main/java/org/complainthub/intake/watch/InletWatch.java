package org.complainthub.intake.watch;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of one inlet since the hub started: its sums, its last success and its last error. */
public final class InletWatch implements Inlet {

    /** So many failures in a row before anybody is warned: one may be a server that restarts. */
    private static final int FAILURES = 2;

    private static final int LONGEST_ERROR = 300;

    private final String kind;
    private final String name;
    private final Clock clock;
    private long taken;
    private long refused;
    private long failed;
    private int failures;
    private @Nullable Instant lastSuccess;
    private @Nullable Instant lastFailure;
    private String lastError = "";

    /**
     * @param kind such as {@code folder} or {@code sftp}
     * @param name its configured name
     */
    public InletWatch(String kind, String name, Clock clock) {
        this.kind = kind;
        this.name = name;
        this.clock = clock;
    }

    /** A receipt was taken: its evidence is safe and its pointer committed. */
    public synchronized void taken() {
        taken++;
    }

    /** A receipt was taken from an inlet that brings one at a time. */
    public synchronized void tookOne() {
        taken();
        worked();
    }

    /** Something can never be taken. */
    public synchronized void refused(String reason) {
        refused++;
        noteError(reason);
    }

    /** The inlet was asked, or asked us, and all went well. */
    public synchronized void worked() {
        failures = 0;
        lastSuccess = clock.instant();
    }

    /**
     * It did not go well and will be tried again.
     *
     * @param reason for a person, without secrets
     */
    public synchronized void failed(String reason) {
        failed++;
        failures++;
        noteError(reason);
    }

    private void noteError(String reason) {
        String printable = reason.replaceAll("\\p{Cntrl}+", " ");
        lastError = printable.substring(0, Math.min(printable.length(), LONGEST_ERROR));
        lastFailure = clock.instant();
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String name() {
        return name;
    }

    synchronized long takenReceipts() {
        return taken;
    }

    synchronized long refusals() {
        return refused;
    }

    synchronized long failuresInAll() {
        return failed;
    }

    @Override
    public synchronized int failures() {
        return failures;
    }

    @Override
    public synchronized @Nullable Instant lastSuccess() {
        return lastSuccess;
    }

    @Override
    public synchronized @Nullable Instant lastFailure() {
        return lastFailure;
    }

    /** Empty when there was none. */
    synchronized String lastError() {
        return lastError;
    }

    @Override
    public synchronized @Nullable String trouble() {
        return failures >= FAILURES ? lastError : null;
    }
}
